"""Judges exported Word files with software that is not ours: the Open XML SDK, python-docx, LibreOffice."""

import argparse
import concurrent.futures
import json
import pathlib
import subprocess
import sys

import readback


def program(arguments, *parts, allowed=(0,)):
    done = subprocess.run([arguments.program, *map(str, parts)], capture_output=True)
    if done.returncode not in allowed:
        sys.exit(f"{' '.join(map(str, parts))}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def validate(arguments, files):
    """The validator's errors, each with its file."""
    command = ["node", str(pathlib.Path(arguments.validator) / "dist/src/cli.js")]

    def one(file):
        done = subprocess.run([*command, str(file)], capture_output=True, text=True)
        try:
            answer = json.loads(done.stdout)
        except ValueError:
            return [f"{file.name}: the validator did not answer: {done.stdout[:200]} {done.stderr[:400]}"]
        return [f"{file.name}: {e['description']} at {e['path']} {e['xPath']}" for e in answer["errors"]] or (
            [] if answer["ok"] else [f"{file.name}: refused without a reason"]
        )

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return [error for errors in pool.map(one, files) for error in errors]


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
    for name in ["--program", "--validator", "--work", "--seed"]:
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

    files, failures = [], []
    for draft, options in cases:
        file = exported / f"{draft.stem}{''.join(options).replace('--', '-')}.docx"
        program(arguments, "export", draft, "-o", file, "--settings", "none", *options)
        again = program(arguments, "export", draft, "-o", "-", "--settings", "none", *options)
        if file.read_bytes() != again:
            failures.append(f"{file.name}: two exports differ")
        statement = json.loads(program(arguments, "show", draft, "--format", "json"))
        failures += [f"{file.name}: {fault}" for fault in readback.faults(file, statement, options)]
        files.append(file)
    print(f"{len(files)} files exported and read back by python-docx")

    if seed:
        failures += [f"seed: {fault}" for fault in readback.seed_faults(exported / "seed.docx", seed[0])]

    failures += validate(arguments, files)
    print(f"{len(files)} files judged by the Open XML SDK")

    small = [file for file in files if file.stat().st_size < 60_000]
    for file, text in libreoffice(small, work / "pdf").items():
        failures += [f"{file.name}: {fault}" for fault in readback.page_faults(text)]
    print(f"{len(small)} files set by LibreOffice")

    for failure in failures[:60]:
        print(failure, file=sys.stderr)
    print(f"{len(files)} passed, 0 failed" if not failures else f"{len(failures)} faults")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
