"""Times whole processes in turn: our export, python-docx and docx of npm on the same content, in one table.

    python3 tests/bench/beside_others.py target/release/liaison-desk [FOLDER]

Installs python-docx and docx into FOLDER, else into one that is removed again; needs python3 with venv, node and npm.
Every file is opened once to see that it holds the text. Wall is the median of what passed, work the median of the
processor's time (user and system), which other programs on the machine disturb less. No peak is told that is lower than
that of the Python that starts the programs, some 15 MiB. `chrt -f 10` before the command keeps other work out.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from whole_process import grown  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
RUNS = int(os.environ.get("RUNS", "30"))
PYTHON_DOCX, DOCX = "python-docx==1.2.0", "docx@9.15.2"


def install(folder):
    python = folder / "python/bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder / "python"], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PYTHON_DOCX], check=True)
    if not (folder / "node_modules/docx").exists():
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, DOCX]
        subprocess.run(command, check=True)
    return python


def once(command, environment):
    """Wall and processor's time in milliseconds, and peak memory in MiB, of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{command}: {status}")
    return 1000 * wall, 1000 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        tools = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else work
        python = install(tools)
        environment = {**os.environ, "NODE_PATH": str(tools / "node_modules")}
        example = (HERE.parent.parent / "assets/example.liaison").read_text(encoding="utf-8")
        print("| content | program | wall ms | work ms | least work ms | peak MiB | ours is faster (wall) | (work) |")
        print("|---|---|---|---|---|---|---|---|")
        for content, paragraphs, runs in [("two pages", 0, RUNS), ("10,000 paragraphs", 10_000, max(5, RUNS // 3))]:
            draft, data = work / "draft.liaison", work / "statement.json"
            draft.write_text(grown(example, paragraphs), encoding="utf-8")
            shown = subprocess.run([program, "show", draft, "--format", "json"], check=True, capture_output=True).stdout
            needle = json.loads(shown)["text"][-1]["text"][:20].encode()
            data.write_bytes(shown)
            out = {name: str(work / f"{name}.docx") for name in ("ours", "page", "python-docx", "docx (npm)")}
            ours = [program, "export", str(draft), "--settings", "none", "-o"]
            commands = {
                "ours": [*ours, out["ours"]],
                "page": [*ours, out["page"], "--without-draft"],
                "python-docx": [str(python), str(HERE / "write_with_python_docx.py"), str(data), out["python-docx"]],
                "docx (npm)": ["node", str(HERE / "write_with_docx_npm.js"), str(data), out["docx (npm)"]],
            }
            for name, command in commands.items():
                once(command, environment)
                with zipfile.ZipFile(out[name]) as archive:
                    if needle not in archive.read("word/document.xml"):
                        sys.exit(f"{name}: the text is not in the file")
            times = {name: [] for name in commands}
            for _ in range(runs):
                for name, command in commands.items():
                    times[name].append(once(command, environment))
            median = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in times.items()}
            words = {"ours": "liaison-desk, draft inside", "page": "liaison-desk, page alone"}
            for name, (wall, work_, memory) in median.items():
                least = min(row[1] for row in times[name])
                by = [statistics.median(a[at] / b[at] for a, b in zip(times[name], times["ours"])) for at in (0, 1)]
                print(f"| {content} | {words.get(name, name)} | {wall:.1f} | {work_:.1f} | {least:.1f} | {memory:.1f} "
                      f"| {by[0]:.1f} × | {by[1]:.1f} × |", flush=True)


if __name__ == "__main__":
    main()
