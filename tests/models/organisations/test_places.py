import gzip
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from models.organisations import places
from models.organisations.atlas import SOURCE, Commune, Department, Region, atlas
from models.organisations.places import UnknownPlace, find_communes, find_place, places_called

ROOT = Path(__file__).parents[3]


def test_france_has_its_18_regions_in_the_order_of_their_names():
    names = [region.name for region in places.regions()]
    assert len(names) == 18
    assert names[0] == "Auvergne-Rhône-Alpes"
    assert names.index("Île-de-France") < names.index("La Réunion") < names.index("Occitanie")


def test_france_has_101_departments_and_6_inhabited_overseas_collectivities():
    codes = [department.code for department in places.departments()]
    assert len(codes) == len(set(codes)) == 107
    assert sum(len(places.departments(region.code)) for region in places.regions()) == 101
    assert codes[27:31] == ["29", "2A", "2B", "30"]


def test_departments_of_a_region_are_only_its_own():
    assert [found.name for found in places.departments("53")] == [
        "Côtes-d'Armor",
        "Finistère",
        "Ille-et-Vilaine",
        "Morbihan",
    ]
    assert places.departments("no such region") == []


def test_every_commune_lies_in_a_department_of_a_known_region():
    communes = atlas().communes.values()
    assert len(communes) == 34_963
    for found in communes:
        assert places.region(places.department(found.department).region)
        assert found.postal_codes
        assert found.population >= 0
    assert sum(found.population for found in communes) > 67_000_000


def test_places_are_had_by_their_codes():
    assert places.commune("33063").name == "Bordeaux"
    assert places.department("2A").name == "Corse-du-Sud"
    assert places.region("75").name == "Nouvelle-Aquitaine"
    assert places.region("988").name == "Nouvelle-Calédonie"


@pytest.mark.parametrize(("code", "area"), [("33999", "33"), ("2A999", "2A"), ("97199", "971"), ("98899", "988")])
def test_a_commune_that_nobody_knows_goes_by_its_code_in_its_department(code, area):
    found = places.commune(code)
    assert (found.name, found.department) == (code, area)
    assert not places.is_commune(code)
    assert places.department(area)


def test_a_commune_that_has_merged_keeps_its_name_and_is_found_no_longer(monkeypatch):
    merged = Commune("33999", "Ancienneville", "33", ("33999",), 900)
    monkeypatch.setattr(places, "atlas", lambda: replace(atlas(), former={"33999": merged}))
    assert places.commune("33999") == merged
    assert not places.is_commune("33999")
    assert find_communes("Ancienneville") == []


@pytest.mark.parametrize("ask", [places.region, places.department])
@pytest.mark.parametrize("code", ["", "00", "33000", "bordeaux", "<b>"])
def test_an_unknown_code_is_refused(ask, code):
    with pytest.raises(UnknownPlace):
        ask(code)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Bordeaux", "33063"),
        ("bord", "33063"),
        ("75011", "75056"),
        ("75116", "75056"),
        ("69003", "69123"),
        ("13016", "13055"),
        ("l'hay", "94038"),
        ("L’HAŸ LES ROSES", "94038"),
        ("hay les roses", "94038"),
        ("oeting", "57521"),
        ("Œting", "57521"),
        ("st etienne", "42218"),
        ("ste genevieve des bois", "91549"),
        ("rochelle", "17300"),
        ("mer", "41136"),
        ("y", "80829"),
        ("saint denis 974", "97411"),
        ("33000 Bordeaux", "33063"),
        ("Paris 11e", "75056"),
        ("noum", "98818"),
    ],
)
def test_a_commune_is_found_by_the_beginning_of_its_name_or_postal_code(words, code):
    assert find_communes(words)[0].code == code


@pytest.mark.parametrize(
    "words", ["", " ", "3", "-", "zzz", "00000", "<zb>", "😀", "مرحبا", "%", "paris 33", "x" * 4000]
)
def test_what_begins_no_commune_finds_none(words):
    assert find_communes(words) == []


def test_communes_come_largest_first_each_once_up_to_the_limit():
    found = find_communes("75", limit=3)
    assert [commune.code for commune in found] == ["75056"]
    found = find_communes("saint", limit=50)
    assert len({commune.code for commune in found}) == 50
    assert sorted(found, key=lambda commune: -commune.population) == found


def test_an_exact_name_comes_before_a_larger_commune_that_begins_so():
    assert [found.name for found in find_communes("Mer", limit=2)] == ["Mer", "Mérignac"]


@pytest.mark.parametrize(
    ("words", "kind", "code"),
    [
        ("bordeaux", Commune, "33063"),
        ("à Bordeaux", Commune, "33063"),
        ("gironde", Department, "33"),
        ("dans la Gironde", Department, "33"),
        ("33", Department, "33"),
        ("dans le 33", Department, "33"),
        ("2a", Department, "2A"),
        ("33000", Commune, "33063"),
        ("nouvelle aquitaine", Region, "75"),
        ("en région Nouvelle-Aquitaine", Region, "75"),
        ("PACA", Region, "93"),
        ("Provence Alpes Côte d’Azur", Region, "93"),
        ("seine st denis", Department, "93"),
        ("paris", Commune, "75056"),
        ("Lyon 3ème arrondissement", Commune, "69123"),
        ("au Havre", Commune, "76351"),
        ("près du Mans", Commune, "72181"),
        ("aux Ulis", Commune, "91692"),
        ("Rocamadour", Commune, "46240"),
        ("Ville-d'Avray", Commune, "92077"),
        ("vienne", Commune, "38544"),
        ("la Vienne", Department, "86"),
        ("en Mayenne", Department, "53"),
        ("à Mayenne", Commune, "53147"),
        ("bretagne", Region, "53"),
        ("guadeloupe", Department, "971"),
        ("La Réunion", Department, "974"),
        ("corse", Region, "94"),
        ("saint-denis (93)", Commune, "93066"),
    ],
)
def test_a_place_is_recognised_as_people_name_it(words, kind, code):
    place = find_place(words)
    assert isinstance(place, kind)
    assert place.code == code


@pytest.mark.parametrize("words", ["", "1", "100", "cuisine", "cuisine bordeaux", "en", "à", "près de", "paris 33"])
def test_other_words_are_no_place(words):
    assert find_place(words) is None


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("en alsace", ["67", "68"]),
        ("33500", ["33015", "33052", "33222", "33243", "33302", "33328"]),
        ("à côté de Toulouse", ["31555"]),
        ("à la mer", []),
        ("", []),
    ],
)
def test_words_may_mean_several_places_or_none(words, codes):
    assert sorted(place.code for place in places_called(words)) == codes


def test_every_commune_is_found_by_its_name_with_its_postal_code():
    for found in list(atlas().communes.values())[::50]:
        place = find_place(f"{found.name} {found.postal_codes[0]}")
        assert isinstance(place, Commune)
        assert place.name == found.name
        assert found.postal_codes[0] in place.postal_codes


def test_the_map_is_small_and_read_only_when_a_place_is_asked_for():
    assert SOURCE.stat().st_size < 600_000
    asked = "from models.organisations import atlas, places; assert atlas.atlas.cache_info().currsize == 0"
    subprocess.run([sys.executable, "-c", asked], check=True, cwd=ROOT)


def test_the_map_is_made_from_the_package(tmp_path):
    rows = {
        "regions": [{"code": "75", "nom": "Nouvelle-Aquitaine"}, {"code": "984", "nom": "Terres australes"}],
        "departements": [
            {"code": "33", "nom": "Gironde", "region": "75"},
            {"code": "984", "nom": "Terres australes", "region": "984"},
        ],
        "communes": [
            {"code": "98411", "nom": "Îles", "departement": "984", "type": "commune-actuelle"},
            {"code": "33001", "nom": "Abz", "departement": "33", "type": "commune-deleguee"},
            {
                "code": "33063",
                "nom": "Bordeaux",
                "departement": "33",
                "type": "commune-actuelle",
                "codesPostaux": ["33000", "33100"],
                "population": 267991,
            },
        ],
    }
    (tmp_path / "data").mkdir()
    for kind, listed in rows.items():
        (tmp_path / "data" / f"{kind}.json").write_text(json.dumps(listed), encoding="utf-8")
    made = tmp_path / "places.json.gz"
    script = "import sys; from pathlib import Path; from scripts.places import main; main(*map(Path, sys.argv[1:]))"
    subprocess.run([sys.executable, "-c", script, str(tmp_path), str(made)], check=True, cwd=ROOT)
    assert json.loads(gzip.decompress(made.read_bytes())) == {
        "regions": [["75", "Nouvelle-Aquitaine"]],
        "departments": [["33", "Gironde", "75"]],
        "communes": [["33063", "Bordeaux", "33", "33000 33100", 267991]],
        "former": [],
    }
    for merged in ("33063", "33281"):
        rows["communes"][-1] = {**rows["communes"][-1], "code": merged, "nom": "Bordeaux-Mérignac"}
        (tmp_path / "data" / "communes.json").write_text(json.dumps(rows["communes"]), encoding="utf-8")
        subprocess.run([sys.executable, "-c", script, str(tmp_path), str(made)], check=True, cwd=ROOT)
    again = json.loads(gzip.decompress(made.read_bytes()))
    assert again["former"] == [["33063", "Bordeaux-Mérignac", "33", "33000 33100", 267991]]
    assert [row[0] for row in again["communes"]] == ["33281"]
