"""Loads an export by the followthemoney package itself: every entity must validate, and every end must exist.

    factrail export --format ftm | python test/interop/ftm.py
Exit code 0: none rejected. 1: some were. 77: the package is not there, and nothing was checked.
"""
import json
import sys

try:
    from followthemoney import model
    from followthemoney.types import registry
except ImportError:
    print("skipped: the followthemoney package is not installed")
    sys.exit(77)

entities, faults = {}, []
for number, line in enumerate(sys.stdin, 1):
    data = json.loads(line)
    try:
        model.get(data["schema"]).validate(data)
        if model.get(data["schema"]).abstract:
            faults.append(f"{number}: {data['schema']} is abstract")
        proxy = model.get_proxy(data)
        for prop, values in data["properties"].items():
            if prop not in proxy.schema.properties:
                faults.append(f"{number}: {data['schema']} has no {prop}")
            elif len(proxy.get(prop)) != len(set(values)):
                faults.append(f"{number}: values of {prop} were dropped: {values}, kept {proxy.get(prop)}")
    except Exception as error:  # noqa: BLE001
        faults.append(f"{number}: {error}")
        continue
    entities[proxy.id] = proxy

for proxy in entities.values():
    for prop, value in proxy.itervalues():
        if prop.type != registry.entity:
            continue
        end = entities.get(value)
        if end is None:
            faults.append(f"{proxy.id}: {prop.name} names {value}, which is not there")
        elif prop.range is not None and not end.schema.is_a(prop.range):
            faults.append(f"{proxy.id}: {prop.name} is a {end.schema.name}, not a {prop.range.name}")

print(f"{len(entities)} entities, {len(faults)} faults")
for fault in faults[:50]:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
