"""A trace as text: the chain from a value to where it ends, with every gap named."""

from collections.abc import Iterator

from provenance.report.plain import harmless
from provenance.tracing import Hop, Trace

_ENDS = {
    "traced": "traced",
    "gap": "traced, with gaps",
    "untraceable": "cannot be traced",
    "circular": "rests on nothing but itself",
}


def render_trace_text(trace: Trace, /, *, heading: str = "") -> str:
    """Return a trace as text, one line for each hop, indented under what leads to it.

    A hop that several others lead to is shown once and referred to by its number.
    `heading` is the claim in words.
    """
    lines = [f"{trace.claim}: {_ENDS[trace.status.value]}"]
    if heading:
        lines.append(f"  {heading}")
    lines += _chain(trace)
    if trace.outlets:
        lines.append(f"  outlets: {', '.join(trace.outlets)}")
    if trace.origins:
        lines.append(f"  origins: {', '.join(trace.origins)}")
    return "\n".join(map(harmless, lines)) + "\n"


def _chain(trace: Trace) -> Iterator[str]:
    seen: set[int] = set()
    waiting = [(0, 1)] if trace.hops else []
    while waiting:
        index, depth = waiting.pop()
        indent = "  " * min(depth, 20)
        if index in seen:
            yield f"{indent}→ see {index + 1}"
            continue
        seen.add(index)
        hop = trace.hops[index]
        yield f"{indent}{index + 1} {_hop(hop)}"
        waiting += [(target, depth + 1) for target in reversed(hop.to)]


def _hop(hop: Hop) -> str:
    words = f"{hop.role.value} {hop.name or hop.id or '—'}"
    if hop.date:
        words += f" ({hop.date})"
    if hop.missing:
        words += f" — not stated: {', '.join(hop.missing)}"
    return words
