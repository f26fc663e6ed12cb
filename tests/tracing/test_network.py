from provenance.model import ClaimId, DocumentId
from provenance.tracing import End, Report, ReportKind
from provenance.tracing.ends import unknown_end
from provenance.tracing.network import Network
from provenance.tracing.reports import document_report

ONE, OTHER = document_report(DocumentId("one")), document_report(DocumentId("other"))


def test_ends_of_one_name_are_one() -> None:
    """Whether it is stated as a claimant or stands for an outlet."""
    network = Network()
    for report, is_stated in [(ONE, True), (OTHER, False)]:
        network.start(report)
        network.end(report, End("town", is_stated=is_stated))

    assert network.disjoint_paths() == (1, ("town",))
    assert network.end_names() == ("town",)


def test_ends_without_name_are_one_for_each_report() -> None:
    """They have no names to list, but carry paths."""
    network = Network()
    for report in (ONE, OTHER):
        network.start(report)
        network.end(report, unknown_end(report))

    assert network.disjoint_paths() == (2, (unknown_end(ONE), unknown_end(OTHER)))
    assert network.end_names() == ()
    assert network.has_end


def test_report_does_not_rest_on_itself() -> None:
    """A step from a report to itself is no step."""
    network = Network()
    network.start(ONE)
    network.link(ONE, ONE)

    assert network.disjoint_paths() == (0, ())
    assert not network.has_end


def test_report_is_not_an_end_of_its_name() -> None:
    """A claim, a document and an outlet can all be called the same."""
    network = Network()
    claim = Report(ReportKind.CLAIM, ClaimId("one"))
    network.start(claim)
    network.link(claim, ONE)
    network.end(ONE, End("one"))

    assert network.disjoint_paths() == (1, ("one",))
    assert [*network.vertices] == [claim, ONE, "one"]
