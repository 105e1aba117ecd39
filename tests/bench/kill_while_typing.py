"""How much typing a crash costs: the real window is killed while somebody types, and the next start recovers.

    cargo build --release --locked
    dbus-run-session -- /usr/bin/python3 tests/bench/kill_while_typing.py target/release/liaison-desk [ROUNDS] [:DISPLAY]

Each round types at ten characters a second for a random while, in turn into the subject of a fresh draft and into the
text of a saved one, kills the program (SIGKILL), starts it again, presses Recover and reads the field. What the field
lacks of what was sent to the screen is lost; anything else than its beginning is an error. Needs Debian's xvfb,
openbox, xdotool, xclip, imagemagick, python3-xlib, python3-pyatspi, at-spi2-core and dbus.
"""

import pathlib
import random
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "conformance"))
from desktop import Desktop, _until  # noqa: E402

ROUNDS = 50
PACE = 0.1
LETTERS = "the lamps of the hall are counted once more "


class Keyboard:
    """Keys sent straight to the screen, so that it is known which have been sent."""

    def __init__(self, name):
        from Xlib import X, XK, display, ext

        self.display = display.Display(name)
        self.press, self.release, self.fake = X.KeyPress, X.KeyRelease, ext.xtest.fake_input
        self.codes = {letter: self.display.keysym_to_keycode(XK.string_to_keysym("space" if letter == " " else letter))
                      for letter in set(LETTERS)}

    def type(self, letter):
        for event in (self.press, self.release):
            self.fake(self.display, event, self.codes[letter])
        self.display.sync()


def type_until_killed(keyboard, process, seconds):
    """Types at a steady pace and kills the program at a moment of its own; returns what was sent."""
    sent = ""
    begin = time.monotonic()
    while True:
        due = min(begin + len(sent) * PACE, begin + seconds)
        time.sleep(max(0.0, due - time.monotonic()))
        if due >= begin + seconds:
            break
        letter = LETTERS[len(sent) % len(LETTERS)]
        keyboard.type(letter)
        sent += letter
    process.kill()
    process.wait()
    return sent


def recovered(window, field):
    """What stands in the field after Recover; none when nothing is offered."""
    names = [node.name for node in window.nodes()]
    offer = next((name for name in names if name and name.startswith("Recover ")), None)
    if offer is None:
        return None
    window.click(offer)
    window.wait_for(field, "entry")
    return window.text_of(field, "entry") or ""


def has_focus(window, field):
    import pyatspi

    return any(node.name == field and node.getState().contains(pyatspi.STATE_FOCUSED) for node in window.nodes())


def section(window, name):
    """The entry of the list of sections, which says more than the name."""
    found = None

    def there():
        nonlocal found
        found = next((node.name for node in window.nodes() if (node.name or "").startswith(f"{name}, ")), None)
        return found is not None

    _until(there, f"the section {name}", more=window.describe)
    return found


def round_(desktop, keyboard, program, draft, field):
    window = desktop.start(program, *([draft] if draft else []))
    if not draft:
        window.key("ctrl+n")
    # The list of sections leads there; the field itself may be out of sight.
    window.click(section(window, "Title" if field == "Subject" else field))
    time.sleep(0.5)
    window.click(field, "entry")
    time.sleep(0.5)
    if not has_focus(window, field):
        raise SystemExit(f"{field} has not got the focus")
    sent = type_until_killed(keyboard, window.process, random.uniform(1.0, 7.0))
    window = desktop.start(program)
    text = None

    def offered():
        nonlocal text
        text = recovered(window, field)
        return text is not None

    try:
        _until(offered, "the offer to recover", 3)
    except SystemExit:
        text = ""
    # Nothing is to be left for the next round.
    window.process.kill() if text == "" else leave(window)
    window.process.wait()
    if not sent.startswith(text):
        raise SystemExit(f"recovered what was not typed: {text!r} of {sent!r}")
    return len(sent), len(sent) - len(text)


def leave(window):
    window.key("ctrl+q")
    window.click("Discard")
    try:
        window.ended(5)
    except subprocess.TimeoutExpired:
        raise SystemExit(f"did not end\n{window.describe()}")


def main():
    program = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    name = sys.argv[3] if len(sys.argv) > 3 else ":76"
    random.seed(1)
    lost = {"Subject": [], "Text": []}
    with Desktop(display=name) as desktop:
        keyboard = Keyboard(name)
        draft = desktop.home / "lamps.liaison"
        subprocess.run([program, "new", "-o", str(draft)], env=desktop.environment, check=True)
        for number in range(rounds):
            field = "Subject" if number % 2 == 0 else "Text"
            sent, missing = round_(desktop, keyboard, program, draft if field == "Text" else None, field)
            lost[field].append(missing)
            print(f"{number + 1}: {field}: {sent} sent, {missing} missing", flush=True)
    for field, missing in [*lost.items(), ("all", lost["Subject"] + lost["Text"])]:
        if missing:
            print(f"{field}: of {len(missing)} kills min {min(missing) * PACE:.1f}, median "
                  f"{statistics.median(missing) * PACE:.1f}, max {max(missing) * PACE:.1f} s of typing missing")


main()
