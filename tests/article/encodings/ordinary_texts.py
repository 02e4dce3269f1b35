"""A thousand ordinary Unicode texts: paragraphs of the corpus as they are and in the mixtures archives hold."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Iterator

from tests.article.encodings.old_pages import DEV

_NAMES = (
    "Müller",
    "São Paulo",
    "Besançon",
    "Gdańsk",
    "Örebro",
    "Malmö",
    "Đà Nẵng",
    "Nîmes",
    "naïve",
    "façade",
    "Zürich",
    "Łódź",
    "Straße",
    "Ångström",
    "Curaçao",
    "Reykjavík",
    "Citroën",
    "Noël",
    "Île-de-France",
    "Châlons",
    "José Muñoz",
    "Tromsø",
    "Besançon",
    "Müslüm",
)
_FRENCH = (
    "La délégation française a été reçue par le président du comité populaire de la province, où elle a présenté son projet de coopération.",
    "Cette année, les élèves de l'école ont reçu des prix; leurs maîtres, naïvement, n'en espéraient pas tant à Noël.",
    "Le maire a souligné que la ville jumelée, située près de Besançon, s'était engagée à soutenir la réforme administrative.",
    "Ça fait déjà dix ans que l'île accueille les bateaux; l'hôtel où nous dînâmes a été rénové grâce à un prêt.",
)
_GERMAN = (
    "Die Städte führen jährlich Gespräche über Bürgerämter; größere Ämter öffnen früher, kleinere schließen später."
)
_CODE = (
    "if (x != null && y >= 0) { return a[i] ^ b[j]; } // §3: µ = ½·σ²",
    "SELECT ma_hs, ten FROM ho_so WHERE ngay >= '2021-03-19' AND tt <> 'trả' -- còn nợ",
    "<?xml version=\"1.0\"?><hoso id='1'><ten>Nguyễn Văn A</ten></hoso> ¬ ± × ÷ ° ² ³ ¼",
)


def paragraphs() -> list[str]:
    """Every paragraph of ten words or more in the bodies of the corpus."""
    found: list[str] = []
    for path in sorted(DEV.glob("*/gold.json")):
        body = json.loads(path.read_text(encoding="utf-8"))["article"]["body"]
        found.extend(line for line in body.split("\n") if line.count(" ") > 9)
    return found


def thousand_texts() -> Iterator[tuple[str, str]]:
    """Kind and text, a thousand of them, the same at every run."""
    chance = random.Random(20)
    plain = paragraphs()
    for at in range(1000):
        several = chance.sample(plain, chance.randint(1, 4))
        text = "\n".join(several)
        kind = (
            "as it is",
            "capitals",
            "no marks",
            "foreign names",
            "French beside",
            "code",
            "figures",
            "marks apart",
            "short",
            "signs",
        )[at % 10]
        yield kind, _mixed(kind, text, several[0], chance)


def _mixed(kind: str, text: str, first: str, chance: random.Random) -> str:
    words = text.split(" ")
    if kind == "capitals":
        return text.upper()
    if kind == "no marks":
        apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        return "".join(letter for letter in apart if not unicodedata.combining(letter))
    if kind == "foreign names":
        for _ in range(len(words) // 8 + 1):
            words.insert(chance.randrange(len(words)), chance.choice(_NAMES))
        return " ".join(words)
    if kind == "French beside":
        return f"{first}\n{chance.choice(_FRENCH)}\n{chance.choice([_GERMAN, *_FRENCH])}"
    if kind == "code":
        return f"{first}\n{chance.choice(_CODE)}\n{chance.choice(_CODE)}"
    if kind == "figures":
        rows = (
            f"{at} | {chance.randint(1, 99)},{chance.randint(10, 99)} m² | {chance.randint(10, 40)}°C | ±{at}%"
            for at in range(12)
        )
        return "\n".join([first, *rows])
    if kind == "marks apart":
        return unicodedata.normalize("NFD", text)
    if kind == "short":
        return " ".join(first.split(" ")[: chance.randint(3, 9)])
    if kind == "signs":
        return f"«{first}» – “{words[0]}” … §1 ¶2 ©2022 ®™ €5 £3 ¥9 ½ ¾ × ÷ ± µm Ω ≥ ≤ → • ª º ¿ ¡"
    return text
