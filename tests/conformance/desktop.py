"""A desktop for the real window: a screen, a window manager and the accessibility bus.

The window is worked the way a person works it: controls are found by the name and the role a screen reader would say,
then clicked and typed into with the pointer and the keyboard of the screen. Run with Debian's own Python, which has
pyatspi, inside `dbus-run-session`.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

LAUNCHERS = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"]


class Desktop:
    """A screen of its own with a window manager; gone with the block it is used in."""

    def __init__(self, width=1280, height=800, display=":77"):
        self.size = (width, height)
        self.display = display
        self.processes = []
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="liaison-desk-home-"))
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_RUNTIME_DIR": str(self.home),
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }
        # With another home, cargo would look for its own things there.
        home = pathlib.Path.home()
        self.environment.setdefault("CARGO_HOME", str(home / ".cargo"))
        self.environment.setdefault("RUSTUP_HOME", str(home / ".rustup"))
        self.environment.pop("WAYLAND_DISPLAY", None)

    def __enter__(self):
        for tool in ["Xvfb", "openbox", "xdotool", "xclip", "import", "gdbus"]:
            if not shutil.which(tool):
                raise SystemExit(f"{tool} is missing")
        os.environ.update({key: self.environment[key] for key in ["DISPLAY", "HOME", "XDG_RUNTIME_DIR"]})
        width, height = self.size
        self._begin(["Xvfb", self.display, "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"])
        _until(lambda: subprocess.run(["xdotool", "getdisplaygeometry"], env=self.environment, capture_output=True).returncode == 0,
               "the screen")
        self._begin(["openbox"])
        launcher = next((path for path in LAUNCHERS if os.path.exists(path)), None)
        if launcher is None:
            raise SystemExit("at-spi-bus-launcher is missing")
        self._begin([launcher, "--launch-immediately"])
        time.sleep(1)
        for name in ["IsEnabled", "ScreenReaderEnabled"]:
            subprocess.run(
                ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                 "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>"],
                env=self.environment, check=True, capture_output=True)
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.home, ignore_errors=True)

    def _begin(self, command, **more):
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
        self.processes.append(process)
        return process

    def start(self, program, *arguments):
        """Starts the program and waits for its window."""
        return Window(self, program, arguments)

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def copy(self, text):
        """Puts a text on the clipboard."""
        subprocess.run(["xclip", "-selection", "clipboard"], env=self.environment, input=text.encode(), check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)


class Window:
    """The program's window."""

    def __init__(self, desktop, program, arguments):
        self.desktop = desktop
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([str(program), *map(str, arguments)], env=desktop.environment,
                                        stdout=self.log, stderr=self.log)
        desktop.processes.append(self.process)
        _until(lambda: any(self.nodes()), "the window", 30)
        time.sleep(0.5)

    def output(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def nodes(self):
        """Every node of the accessibility tree, in reading order."""
        import pyatspi

        def walk(node):
            yield node
            try:
                children = list(node)
            except Exception:  # a node that went away while it was looked at
                return
            for child in children:
                if child is not None:
                    yield from walk(child)

        for application in pyatspi.Registry.getDesktop(0):
            try:
                if application is not None and application.get_process_id() == self.process.pid:
                    yield from walk(application)
            except Exception:
                continue

    def find(self, name, role=None, at=0):
        """The extents of the `at`-th control of this name; none when it is not there."""
        found = []
        for node in self.nodes():
            try:
                if node.name == name and (role is None or node.getRoleName() == role):
                    box = node.queryComponent().getExtents(0)
                    if box.width > 0 and box.height > 0:
                        found.append(box)
            except Exception:
                continue
        return found[at] if len(found) > at else None

    def wait_for(self, name, role=None, at=0, seconds=10):
        box = None

        def there():
            nonlocal box
            box = self.find(name, role, at)
            return box is not None

        _until(there, f'"{name}" ({role or "any role"})', seconds, lambda: self.describe())
        return box

    def describe(self):
        lines = []
        for node in self.nodes():
            try:
                lines.append(f"{node.getRoleName()}: {node.name}")
            except Exception:
                continue
        return "\n".join(lines)

    def text_of(self, name, role=None):
        for node in self.nodes():
            try:
                if node.name == name and (role is None or node.getRoleName() == role):
                    text = node.queryText()
                    return text.getText(0, text.characterCount)
            except Exception:
                continue
        return None

    def click(self, name, role=None, at=0):
        box = self.wait_for(name, role, at)
        self.desktop.xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)
        time.sleep(0.25)

    def type(self, text, delay=12):
        for ascii_, others in re.findall(r"([\x00-\x7f]+)|([^\x00-\x7f]+)", text):
            if ascii_:
                self.desktop.xdotool("type", "--delay", delay, "--", ascii_)
            else:
                # xdotool would have to change the keyboard for these; a person without the key pastes them.
                self.desktop.copy(others)
                self.desktop.xdotool("key", "ctrl+v")
                time.sleep(0.3)
        time.sleep(0.2)

    def key(self, *keys):
        self.desktop.xdotool("key", "--delay", 40, *keys)
        time.sleep(0.2)

    def fill(self, name, text, at=0):
        """Clicks a field and types into it."""
        self.click(name, "text", at) if self.find(name, "text", at) else self.click(name, "entry", at)
        self.type(text)

    def ended(self, seconds=10):
        """Waits until the program has ended and returns its exit status."""
        return self.process.wait(seconds)


def _until(condition, what, seconds=10, more=lambda: ""):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.1)
    raise SystemExit(f"Waited {seconds} s in vain for {what}\n{more()}")
