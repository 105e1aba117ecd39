"""Judges exported Word files with software that is not ours: the Open XML SDK, LibreOffice, python-docx, mammoth, pandoc.

Each draft is exported in one of four ways. The files are validated, read back, set on pages and saved again by
LibreOffice, and what that makes of them is validated once more: faults that LibreOffice also brings into a trivial
document of another program are its own, and are named. With the secretariat's templates at hand, the forms are compared
with them, in the XML and on the page.
"""

import argparse
import concurrent.futures
import json
import pathlib
import subprocess
import sys

import geometry
import readback
import readers
import resave


def program(arguments, *parts, allowed=(0,)):
    done = subprocess.run([arguments.program, *map(str, parts)], capture_output=True)
    if done.returncode not in allowed:
        sys.exit(f"{' '.join(map(str, parts))}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def errors(arguments, files):
    """The validator's errors of each file."""
    command = ["node", str(pathlib.Path(arguments.validator) / "dist/src/cli.js")]

    def one(file):
        done = subprocess.run([*command, str(file)], capture_output=True, text=True)
        try:
            answer = json.loads(done.stdout)
        except ValueError:
            return [fault(f"the validator did not answer: {done.stdout[:200]} {done.stderr[:400]}")]
        return answer["errors"] or ([] if answer["ok"] else [fault("refused without a reason")])

    def fault(words):
        return {"description": words, "path": "", "xPath": ""}

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, files))


def validate(arguments, files):
    """The validator's errors, each with its file."""
    return [
        f"{file.name}: {e['description']} at {e['path']} {e['xPath']}"
        for file, found in zip(files, errors(arguments, files))
        for e in found
    ]


def saved_again(arguments, files, work):
    """What LibreOffice's saving brings in, but for what it brings into any document."""
    folder = work / "resaved"
    folder.mkdir(parents=True, exist_ok=True)
    trivial = folder / "trivial.docx"
    resave.trivial(trivial)
    yield from validate(arguments, [trivial])
    again = resave.saved_again([trivial, *files], folder / "again")
    found = errors(arguments, again)
    own = {resave.kind(error) for error in found[0]}
    for kind in sorted(own):
        print(f"LibreOffice's own: {kind}")
    for file, of_file in zip(again[1:], found[1:]):
        for kind in sorted({resave.kind(error) for error in of_file} - own):
            yield f"{file.name} saved again by LibreOffice: {kind}"


def against_templates(arguments, work):
    """The forms against the secretariat's templates; a template that is not at hand is named."""
    here = pathlib.Path(__file__).parent
    text = here / "geometry.txt"
    draft = work / "geometry.liaison"
    program(arguments, "import", text, "-o", draft, "--force")
    words = draft.read_text()
    head = 'statement: (\n        number: "SG17-TD12R1",\n        study_period: "2025-2028",'
    draft.write_text(words.replace("statement: (", head, 1))
    for form, name in [
        ("hand-in", "itu-t-liaison-statement-template.docx"),
        ("posted", "itu-t-td-template-2025-2028.docx"),
    ]:
        template = pathlib.Path(arguments.templates) / name
        if not template.exists():
            print(f"NOT COMPARED with the template of the {form} form: there is no {template}")
            continue
        file = work / f"geometry-{form}.docx"
        program(arguments, "export", draft, "-o", file, "--form", form, "--settings", "none")
        for script, extra in [("template.py", []), ("geometry.py", ["--work", work / "geometry"])]:
            command = [sys.executable, here / script, "--form", form, *extra, template, file]
            done = subprocess.run(command, capture_output=True, text=True)
            (work / f"{script[:-3]}-{form}.md").write_text(done.stdout)
            print(f"{form} form, {script}: {done.stdout.strip().splitlines()[-1] if done.stdout else 'nothing said'}")
            if done.returncode:
                told = done.stderr.strip() or "differs without a reason"
                yield f"{script} of the {form} form: {told[-600:]}"


def libreoffice(files, folder):
    """Converts all files to PDF and gives the text of each."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, *files],
        check=True, capture_output=True, timeout=1200,
    )
    texts = {}
    for file in files:
        pdf = folder / (file.stem + ".pdf")
        if not pdf.exists():
            sys.exit(f"LibreOffice could not convert {file.name}")
        texts[file] = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return texts


def main():
    parser = argparse.ArgumentParser()
    for name in ["--program", "--sheet-text", "--validator", "--work", "--seed", "--templates"]:
        parser.add_argument(name, required=True)
    arguments = parser.parse_args()
    work = pathlib.Path(arguments.work)
    drafts = sorted((work / "drafts").glob("*.liaison"))
    exported = work / "exported"
    exported.mkdir(parents=True, exist_ok=True)

    example = work / "example.liaison"
    program(arguments, "new", "--example", "-o", example, "--force")
    cases = [(example, [])]
    variants = [[], ["--form", "posted"], ["--without-cover"], ["--form", "posted", "--without-cover"]]
    cases += [(draft, variants[at % 4]) for at, draft in enumerate(drafts)]
    cases += [(example, variants[1])]

    seed = sorted(pathlib.Path(arguments.seed).glob("*.txt"))
    for file in seed:
        draft = work / "seed.liaison"
        program(arguments, "import", file, "-o", draft, "--force")
        cases.append((draft, []))

    files, failures, texts, marks = [], [], [], {}
    for draft, options in cases:
        file = exported / f"{draft.stem}{''.join(options).replace('--', '-')}.docx"
        program(arguments, "export", draft, "-o", file, "--settings", "none", *options)
        again = program(arguments, "export", draft, "-o", "-", "--settings", "none", *options)
        if file.read_bytes() != again:
            failures.append(f"{file.name}: two exports differ")
        statement = json.loads(program(arguments, "show", draft, "--format", "json"))
        failures += [f"{file.name}: {fault}" for fault in readback.faults(file, statement, options)]
        files.append(file)
        lines = subprocess.run([arguments.sheet_text, draft, *options], check=True, capture_output=True).stdout
        paragraphs = [json.loads(line) for line in lines.decode().splitlines()]
        texts.append((file, "".join(text for _, text in paragraphs)))
        marks[file] = [(mark, text) for mark, text in paragraphs if mark]
    print(f"{len(files)} files exported and read back by python-docx")

    if seed:
        failures += [f"seed: {fault}" for fault in readback.seed_faults(exported / "seed.docx", seed[0])]

    failures += validate(arguments, files)
    print(f"{len(files)} files judged by the Open XML SDK")

    failures += readers.all_faults(texts)
    print(f"{len(texts)} files read by mammoth and pandoc")

    small = [file for file in files if file.stat().st_size < 60_000]
    compared = 0
    for file, text in libreoffice(small, work / "pdf").items():
        failures += [f"{file.name}: {fault}" for fault in readback.page_faults(text)]
        found, faults = readback.list_faults(text, marks[file])
        failures += [f"{file.name}: {fault}" for fault in faults]
        compared += found
        pdf = work / "pdf" / f"{file.stem}.pdf"
        # Looking for rules takes a picture of the page.
        with_rules = small.index(file) % 6 == 0
        failures += [f"{file.name}: {fault}" for fault in geometry.form_faults(pdf, with_rules)]
    print(f"{len(small)} files set by LibreOffice, with {compared} marks of lists as the sheet has them")
    if not compared:
        failures.append("no mark of a list was compared")

    failures += saved_again(arguments, small, work)
    print(f"{len(small)} files saved again by LibreOffice and judged once more")

    failures += against_templates(arguments, work)

    for failure in failures[:60]:
        print(failure, file=sys.stderr)
    print(f"{len(files)} passed, 0 failed" if not failures else f"{len(failures)} faults")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
