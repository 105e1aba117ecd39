"""Reads exported Word files with mammoth and pandoc; what they find is the sheet's text, character by character."""

import concurrent.futures
import json
import re
import subprocess

import mammoth


def bare(text):
    """The text without blanks of any kind: readers set words apart as they like."""
    return re.sub(r"\s+", "", text)


def with_mammoth(file):
    with open(file, "rb") as stream:
        return mammoth.extract_raw_text(stream).value


def with_pandoc(file):
    done = subprocess.run(["pandoc", "-f", "docx", "-t", "json", str(file)], check=True, capture_output=True)
    pieces = []

    def walk(node):
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if node.get("t") == "Str":
                pieces.append(node["c"])
            elif node.get("t") in ("Link", "Span", "Header"):
                walk(node["c"][1 if node["t"] != "Header" else 2])
            elif node.get("t") == "Quoted":
                raise ValueError("pandoc makes quotations of quotation marks")
            elif "c" in node:
                walk(node["c"])

    walk(json.loads(done.stdout)["blocks"])
    return "".join(pieces)


READERS = {"mammoth": with_mammoth, "pandoc": with_pandoc}


def faults(file, expected):
    expected = bare(expected)
    for name, reader in READERS.items():
        try:
            found = bare(reader(file))
        except Exception as error:  # whatever a reader of somebody else's dies of
            yield f"{name}: {error}"
            continue
        if found != expected:
            at = next((i for i, (a, b) in enumerate(zip(found, expected)) if a != b), min(len(found), len(expected)))
            yield f"{name} reads {found[at : at + 40]!r} where {expected[at : at + 40]!r} stands, behind {expected[max(0, at - 30) : at]!r}"


def all_faults(files):
    """The faults of many files, each given with the text of its sheet."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda pair: [f"{pair[0].name}: {fault}" for fault in faults(*pair)], files)
        return [fault for faults in found for fault in faults]
