"""Times whole processes in turn, ours and python-docx's: medians of 30 runs, ratios pair by pair, peak memory.

    python tests/bench/whole_process.py target/release/liaison-desk

Needs python-docx in the Python that runs it.
"""

import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = int(os.environ.get("RUNS", "30"))
HERE = pathlib.Path(__file__).parent


def once(command):
    """Wall seconds and peak memory in MiB of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{command}: {status}")
    return seconds, usage.ru_maxrss / 1024


def compare(name, ours, theirs):
    once(ours), once(theirs)
    pairs = [(once(ours), once(theirs)) for _ in range(RUNS)]
    own = statistics.median(a[0] for a, _ in pairs) * 1000
    other = statistics.median(b[0] for _, b in pairs) * 1000
    ratio = statistics.median(b[0] / a[0] for a, b in pairs)
    memory = statistics.median(a[1] for a, _ in pairs)
    print(f"{name}: {own:.1f} ms, {memory:.1f} MiB; python-docx {other:.0f} ms; {ratio:.1f} times as fast")


def alone(name, command):
    once(command)
    runs = [once(command) for _ in range(RUNS)]
    seconds = statistics.median(run[0] for run in runs) * 1000
    print(f"{name}: {seconds:.1f} ms, {statistics.median(run[1] for run in runs):.1f} MiB")


def grown(example, paragraphs):
    """The example's draft with this many plain paragraphs at its end."""
    key = int(re.search(r"next_key: (\d+)", example).group(1))
    more = "".join(
        f'            (\n                key: {key + at},\n                text: "Paragraph {at} says what the ones '
        f'before it said, and a little more.",\n            ),\n'
        for at in range(paragraphs)
    )
    end = example.index("        ],\n        bookkeeping:")
    return (example[:end] + more + example[end:]).replace(f"next_key: {key}", f"next_key: {key + paragraphs}")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        example = (HERE.parent.parent / "assets/example.liaison").read_text(encoding="utf-8")
        for name, paragraphs in [("two pages", 0), ("10,000 paragraphs", 10_000), ("20,000 paragraphs", 20_000)]:
            draft, data = folder / "draft.liaison", folder / "statement.json"
            draft.write_text(grown(example, paragraphs), encoding="utf-8")
            shown = subprocess.run([program, "show", draft, "--format", "json"], check=True, capture_output=True).stdout
            json.loads(shown)
            data.write_bytes(shown)
            compare(
                name,
                [program, "export", str(draft), "-o", str(folder / "ours.docx"), "--settings", "none"],
                [sys.executable, str(HERE / "write_with_python_docx.py"), str(data), str(folder / "theirs.docx")],
            )
            back = [program, "import", str(folder / "ours.docx"), "-o", str(folder / "back.liaison"), "--force"]
            alone(f"{name}, read again", back)
            page = [program, "export", str(draft), "-o", str(folder / "page.docx"), "--settings", "none", "--without-draft"]
            subprocess.run(page, check=True, stderr=subprocess.DEVNULL)
            alone(f"{name}, the page alone", [part if "ours" not in part else str(folder / "page.docx") for part in back])


if __name__ == "__main__":
    main()
