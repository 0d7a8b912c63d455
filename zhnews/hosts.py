"""Which article a stretch of text without a heading belongs to, if it is no article of its own."""

from __future__ import annotations

from collections.abc import Sequence

from zhnews.affinity import Vocabulary
from zhnews.blocks import Part, pairs
from zhnews.layout import is_marked
from zhnews.model import BlockRole

# How many stretches before and after are looked at; how much their words must share at the least, in log odds, and how
# much where the stretch has a byline.
_REACH, _LEAST, _LEAST_LED = 12, 3.0, 5.0
_BARE = (BlockRole.TEXT, BlockRole.SUBHEAD)


def find(read: Sequence[Part], chains: Sequence[Sequence[int]], vocabulary: Vocabulary) -> dict[int, tuple[int, float]]:
    """For each chain (positions in `read`) of text alone the one that shares its words.

    With it come the log odds that it is this one, if it is any. Among chains of text alone one goes on only in one with
    a lower number, so that none goes on in itself. Where the page's markup tells its headings, a chain with a byline
    and no heading is given the one with a heading and no byline that clearly shares its words.

    >>> from zhnews import blocks, lines
    >>> bridge, tea = '昨日,滨江新桥通车,主桥全长两公里,双向六车道。', '三月里,茶农上山采摘春茶。'
    >>> rows = ['新桥通车', bridge, tea, '滨江新桥主桥全长两公里,双向六车道,昨日通车。']
    >>> parts = blocks.cut(lines.read('\\n\\n'.join(rows)))
    >>> [(stretch, host) for stretch, (host, _) in find(parts, [[0, 1], [2], [3]], blocks.vocabulary(parts)).items()]
    [(2, 0)]
    """
    bare = {n for n, chain in enumerate(chains) if all(read[k].role in _BARE for k in chain)}
    led, unsigned = _halves(read, chains) if is_marked(read) else (set(), set())
    texts = [[k for k in chain if read[k].role is BlockRole.TEXT] for chain in chains]
    words = [pairs([read[k] for k in text]) for text in texts]
    order = sorted((n for n, text in enumerate(texts) if text), key=lambda n: texts[n][0])
    found: dict[int, tuple[int, float]] = {}
    for at, stretch in enumerate(order):
        near = [n for n in order[max(0, at - _REACH) : at + _REACH + 1] if n != stretch]
        if not near or not (stretch in bare or stretch in led):
            continue
        odds = vocabulary.attribution(words[stretch], [words[n] for n in near], near)
        best = max(range(len(near)), key=odds.__getitem__)
        host = near[best]
        if (host in bare and host > stretch) or (stretch in led and host not in unsigned):
            continue
        if vocabulary.scores(words[stretch], [words[host]])[0] >= (_LEAST_LED if stretch in led else _LEAST):
            found[stretch] = host, odds[best]
    return found


def _halves(read: Sequence[Part], chains: Sequence[Sequence[int]]) -> tuple[set[int], set[int]]:
    """The chains that begin with a byline, and those that have a heading and no byline."""
    led = {n for n, chain in enumerate(chains) if read[chain[0]].leads}
    titled = {n for n, chain in enumerate(chains) if read[chain[0]].role is BlockRole.HEADLINE}
    return led, {n for n in titled if not any(read[k].leads for k in chains[n])}
