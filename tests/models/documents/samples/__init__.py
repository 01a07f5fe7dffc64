"""Files that people send, by type: those that come in, and the hostile or broken ones by the reason why they do not."""

from collections.abc import Mapping

from models.documents.inspection.kinds import Reason
from tests import files
from tests.models.documents.samples import doc, docx, odt, pdf, rtf

TYPES = (pdf, doc, docx, odt, rtf)
MAKERS = {"pdf": files.pdf, "doc": files.doc, "docx": files.docx, "odt": files.odt, "rtf": files.rtf}

ACCEPTED: Mapping[str, tuple[str, bytes]] = {case: file for kind in TYPES for case, file in kind.ACCEPTED.items()}
REFUSED: Mapping[Reason, dict[str, tuple[str, bytes]]] = {
    reason: {case: file for kind in TYPES for case, file in kind.REFUSED.get(reason, {}).items()} for reason in Reason
}
