"""Reads and validates calendars with python3-vobject and expands every rule. Nothing said: nothing wrong."""

import sys
from itertools import islice
from pathlib import Path

import vobject

for path in sys.argv[1:]:
    calendar = vobject.readOne(Path(path).read_text(encoding="utf-8"))
    try:
        calendar.validate(raiseException=True)
    except vobject.base.VObjectError as error:
        print(f"{Path(path).name}: {error}")
    for event in calendar.contents.get("vevent", []):
        starts = list(islice(event.rruleset or [], 20))
        if "rrule" in event.contents and not starts:
            print(f"{Path(path).name}: {event.uid.value} never happens")
