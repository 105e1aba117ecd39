// Writes the same statement as `liaison-desk export`, with docx of npm: rows, abstract, paragraphs, tables, lists.

const fs = require("fs");
const docx = require("docx");

const statement = JSON.parse(fs.readFileSync(process.argv[2], "utf-8"));
const printed = statement.printed;
const paragraph = (text, bold) => new docx.Paragraph({ children: [new docx.TextRun({ text, bold })] });
const lines = (text) => text.split("\n").map((line) => paragraph(line));
const cell = (children) => new docx.TableCell({ children });

const rows = [
  ["Question(s):", printed.questions], ["Meeting:", printed.meeting],
  ["Study Group:", printed.study_group], ["Source:", printed.source], ["Title:", printed.title],
  ["For action to:", printed.for_action_to], ["For information to:", printed.for_information_to],
  ["Approval:", printed.approval], ["Deadline:", printed.deadline],
  ...statement.contacts.map((one) => ["Contact:", [one.name, one.role, ...one.emails].join("\n")]),
  ["Abstract:", statement.abstract],
];
const children = [
  new docx.Table({
    rows: rows.map(([label, value]) =>
      new docx.TableRow({ children: [cell([paragraph(label, true)]), cell(lines(value))] })),
  }),
];
for (const block of statement.text) {
  if (block.style === "table") {
    children.push(new docx.Table({
      rows: block.rows.map((row) => new docx.TableRow({ children: row.map((text) => cell(lines(text))) })),
    }));
    continue;
  }
  const options = {
    children: block.runs.map((run) => new docx.TextRun({
      text: run.text, bold: run.bold, italics: run.italic, underline: run.underline ? {} : undefined,
    })),
  };
  if (block.style.startsWith("heading")) {
    options.heading = docx.HeadingLevel.HEADING_1;
  } else if (block.style.startsWith("bullet")) {
    options.bullet = { level: 0 };
  } else if (block.style.startsWith("numbered")) {
    options.numbering = { reference: "numbers", level: 0 };
  }
  children.push(new docx.Paragraph(options));
}
const level = { level: 0, format: docx.LevelFormat.DECIMAL, text: "%1.", alignment: docx.AlignmentType.START };
const file = new docx.Document({
  numbering: { config: [{ reference: "numbers", levels: [level] }] },
  sections: [{ children }],
});
docx.Packer.toBuffer(file).then((bytes) => fs.writeFileSync(process.argv[3], bytes));
