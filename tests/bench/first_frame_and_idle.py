"""What the real window costs: the time to its first frame beside an empty eframe window, and what it does when idle.

    cargo build --release --locked --examples --bins
    dbus-run-session -- /usr/bin/python3 tests/bench/first_frame_and_idle.py target/release/liaison-desk \\
        target/release/examples/empty_window

Needs Debian's xvfb, openbox, xdotool, imagemagick, python3-xlib, python3-pyatspi, at-spi2-core and dbus.
eframe shows its window when the first frame is painted, so the moment the window is mapped is that frame.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "conformance"))
from desktop import Desktop  # noqa: E402

ROUNDS = 30


def first_frames(programs):
    from Xlib import X, display

    server = subprocess.Popen(["Xvfb", ":78", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    screen = display.Display(":78")
    screen.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
    screen.sync()
    home = tempfile.mkdtemp(prefix="liaison-desk-bench-")
    environment = {**os.environ, "DISPLAY": ":78", "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home,
                   "XDG_RUNTIME_DIR": home, "LIBGL_ALWAYS_SOFTWARE": "1"}
    environment.pop("WAYLAND_DISPLAY", None)
    times = {program: [] for program in programs}
    for round_ in range(ROUNDS + 1):
        for program in programs:
            while screen.pending_events():
                screen.next_event()
            begin = time.perf_counter()
            process = subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while True:
                event = screen.next_event()
                if event.type == X.MapNotify and event.window.get_geometry().width > 200:
                    break
            if round_ > 0:
                times[program].append(1000 * (time.perf_counter() - begin))
            process.kill()
            process.wait()
            time.sleep(0.2)
    screen.close()
    server.terminate()
    return times


def cpu(pid):
    """Processor time in seconds, and how often the process went to sleep by itself."""
    ticks = sum(int(n) for n in open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[11:13])
    sleeps = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        for line in open(f"/proc/{pid}/task/{task}/status"):
            if line.startswith("voluntary_ctxt_switches"):
                sleeps += int(line.split()[1])
    return ticks / os.sysconf("SC_CLK_TCK"), sleeps


def idle(program):
    with Desktop(display=":79") as desktop:
        window = desktop.start(program)
        window.key("ctrl+n")
        window.click("Document number", "entry")
        window.type("lamps")
        time.sleep(15)
        before = cpu(window.process.pid)
        time.sleep(20)
        after = cpu(window.process.pid)
        return after[0] - before[0], after[1] - before[1]


def main():
    program, empty = sys.argv[1:]
    times = first_frames([program, empty])
    ours, theirs = statistics.median(times[program]), statistics.median(times[empty])
    ratios = [a / b for a, b in zip(times[program], times[empty])]
    print(f"first frame: {ours:.0f} ms, empty window {theirs:.0f} ms, median ratio {statistics.median(ratios):.2f}")
    seconds, sleeps = idle(program)
    print(f"idle for 20 s, field focused: {seconds:.2f} s of processor time, woken {sleeps} times")


main()
