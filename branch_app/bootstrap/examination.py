"""What `audit verify` does where the workstation refuses to open: it looks, and writes nothing."""

from __future__ import annotations

from branch_app.bootstrap.countersignature import countersignature_reader, waiting_signed_heads
from branch_app.bootstrap.lending import lent_to_storage, store_keys
from branch_app.bootstrap.system import SystemClock
from branch_app.bootstrap.unlocking import open_keys
from branch_app.domain.errors import AccessEnded, WrongPassword
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import Permission
from branch_app.services.auditing import JournalReport
from branch_app.services.permissions import require
from branch_app.settings import Settings
from branch_app.storage.examination import examined
from branch_app.storage.places import StorePaths


def examine_journal(settings: Settings, login: str, password: str) -> JournalReport:
    """Name what was done to a journal that fits neither its head file nor a receipt that waits.

    Not journalled: nothing may be added to such a journal. Raises WrongPassword, NotPermitted,
    LoginDelayed, AccessEnded, DatabaseDamaged.
    """
    paths = StorePaths(folder=settings.data_dir)
    with (
        open_keys(settings, login, password) as keys,
        examined(paths, store_keys(keys), lent_to_storage(keys)) as examination,
    ):
        member = examination.member(keys.staff_id)
        if member is None:
            raise WrongPassword
        if not member.is_admitted(local_date(SystemClock().now())):
            raise AccessEnded
        require(member, Permission.READ_JOURNAL)
        countersigned = countersignature_reader(settings)(examination.settings)
        signed = [*waiting_signed_heads(settings, examination.settings)]
        if countersigned.head is not None:
            signed.append(countersigned.head)
        faults = examination.verify(signed)
        rows, head_hash = examination.last_row()
    return JournalReport(
        rows=rows,
        head_hash=head_hash,
        faults=countersigned.with_faults(faults),
        countersigned=countersigned,
    )
