"""Time and memory of the whole program on files made to harm, and on the largest ones that are read.

    mkdir hostile && KEEP=$PWD/hostile cargo test --test word_in hostile
    python3 tests/bench/hostile.py target/release/liaison-desk hostile
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def words(count):
    return "".join(random.choice("abcdefghijklmnopqrstuvwxyz ABCDE,.;:-") for _ in range(count))


def paragraph(count):
    return f"<w:p><w:r><w:t>{words(count)}</w:t></w:r></w:p>"


def large(folder):
    """Files just below what is refused for its number of elements."""
    row = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc>{}</w:tc></w:tr>"
    bodies = {
        "480,000 paragraphs": lambda: "".join(paragraph(60) for _ in range(480_000)),
        "700,000 runs": lambda: "<w:p>" + "".join(f"<w:r><w:t>{words(20)}</w:t></w:r>" for _ in range(700_000)) + "</w:p>",
        "400,000 recipients": lambda: "<w:tbl>" + row.format("For action to:", "".join(paragraph(20) for _ in range(400_000)))
        + "</w:tbl>",
        "354,000 cells": lambda: "<w:tbl>" + "".join(
            "<w:tr>" + "".join(f"<w:tc>{paragraph(3)}</w:tc>" for _ in range(60)) + "</w:tr>" for _ in range(5900)) + "</w:tbl>",
        "150,000 contacts": lambda: "<w:tbl>" + "".join(row.format("Contact:", paragraph(20)) for _ in range(150_000)) + "</w:tbl>",
    }
    for name, body in bodies.items():
        with zipfile.ZipFile(folder / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body()}</w:body></w:document>")


def once(program, file, folder):
    command = [program, "import", str(file), "-o", str(folder / "out.liaison"), "--force"]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    (folder / "out.liaison").unlink(missing_ok=True)
    said = said.strip().splitlines()[0].replace(str(file.parent) + "/", "")[:110] if said.strip() else "read"
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code, said


def main():
    random.seed(1)
    if sys.argv[1] == "--make":
        return large(pathlib.Path(sys.argv[2]))
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        files = sorted(pathlib.Path(sys.argv[2]).glob("*.docx")) if len(sys.argv) > 2 else []
        # In a process of its own: what this one needs would be counted as the program's.
        subprocess.run([sys.executable, __file__, "--make", folder], check=True)
        print("| file | size | status | work s | peak MiB | what it says |\n|---|---|---|---|---|---|")
        worst = [0, 0]
        for file in [*files, *sorted(folder.glob("*.docx"))]:
            wall, work, memory, code, said = once(program, file, folder)
            if code not in (0, 1, 2):
                sys.exit(f"{file.name}: ended with {code}")
            worst = [max(worst[0], work), max(worst[1], memory)]
            print(f"| {file.stem} | {file.stat().st_size:,} | {code} | {work:.2f} | {memory:.0f} | {said} |", flush=True)
        print(f"\nworst: {worst[0]:.1f} s of work, {worst[1]:.0f} MiB")


main()
