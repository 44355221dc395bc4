"""Reads calendars with python3-icalendar and says what it stumbles over, a line each. Nothing said: nothing wrong."""

import sys
from pathlib import Path

from icalendar import Calendar


def complaints(path):
    calendar = Calendar.from_ical(Path(path).read_bytes())
    for component in calendar.walk():
        for name, error in component.errors:
            yield f"{component.name} {name}: {error}"
        for name in sorted(component.required):
            if name not in component:
                yield f"{component.name} has no {name}"
        for name in sorted(component.singletons):
            if isinstance(component.get(name), list):
                yield f"{component.name} has {name} twice"
    for event in calendar.walk("VEVENT"):
        # A night that a change of clocks bends says its DURATION instead (docs/decisions/15).
        if "DTEND" not in event:
            lasts = event.decoded("DURATION").total_seconds() > 0
        else:
            lasts = event.decoded("DTEND") > event.decoded("DTSTART")
        if not lasts:
            yield f"{event['UID']} ends before it starts"
    if Calendar.from_ical(calendar.to_ical()).to_ical() != calendar.to_ical():
        yield "it does not survive being written again"


for path in sys.argv[1:]:
    for complaint in complaints(path):
        print(f"{Path(path).name}: {complaint}")
