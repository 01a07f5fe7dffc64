"""Where someone looks: towns, departments, regions, or anywhere (P27)."""

from models.organisations import places
from models.organisations.atlas import Commune, Department, Place, Region, atlas
from models.refusal import Refused

ANYWHERE = "anywhere"
MOST = 6
LARGE = 20_000  # inhabitants: of several towns of one name, those that may be meant beside the first


def zone_of(place: Place) -> str:
    """A place as an answer keeps it: "commune:33063"."""
    return f"{type(place).__name__.lower()}:{place.code}"


def place_of(zone: str) -> Place:
    """The place that an answer keeps. Raises Refused("zone") for what is none."""
    facet, _, code = zone.partition(":")
    known: dict[str, dict[str, Region] | dict[str, Department] | dict[str, Commune]] = {
        "region": atlas().regions,
        "department": atlas().departments,
        "commune": atlas().communes,
    }
    found = known.get(facet, {}).get(code)
    if found is None:
        raise Refused("zone")
    return found


def checked_zone(zone: str) -> str:
    """A zone that exists, or anywhere. Raises Refused("zone")."""
    return zone if zone == ANYWHERE else zone_of(place_of(zone))


def zones_meant(words: str) -> list[Place]:
    """The places that these words can mean, the likeliest first."""
    named = places.places_called(words) or list(filter(None, [places.find_place(words)])) or places.find_communes(words)
    alike = [one for one in places.communes_called(words) if one.population >= LARGE]
    return list(dict.fromkeys((*named, *alike)))


def find_zones(words: str) -> list[Place]:
    """The places that these words name, those that are meant first, then what the first is in."""
    meant = zones_meant(words)
    around = _around(meant[0]) if meant else []
    return list(dict.fromkeys((*meant, *around)))[:MOST]


def _around(place: Place) -> list[Place]:
    if isinstance(place, Commune):
        department = places.department(place.department)
        return [department, *_around(department)]
    return [places.region(place.region)] if isinstance(place, Department) else []
