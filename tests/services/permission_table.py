"""Which permission each method needs: said a second time, by hand, so that no mark slips."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.staff import Permission

METHODS: Mapping[Permission, tuple[str, ...]] = {
    Permission.WORK: (
        "auditing.watch",
        "staff.change_own_password",
        "unsaved.colleagues",
        "unsaved.drop",
        "unsaved.hand_over",
        "unsaved.keep",
        "unsaved.mine",
        "unsaved.new_id",
    ),
    Permission.HAND_OVER_FOR_OTHERS: ("unsaved.waiting_for_others",),
    Permission.FIND_APPLICANTS: (
        "search.counts",
        "search.find",
        "search.named",
        "search.open_forms",
        "search.settle",
        "consents.under_older_editions",
        "withdrawals.open_tasks",
    ),
    Permission.OPEN_APPLICANT: (
        "applicants.open",
        "applications.by_id",
        "applications.of_applicant",
        "consents.may",
        "consents.of_applicant",
        "consents.standing",
        "withdrawals.tasks_of",
        "forms.of_applicant",
        "forms.pdf",
        "photographs.get",
        "person_files.content",
        "person_files.files",
        "person_files.history",
    ),
    Permission.SHOW_NUMBERS: ("applicants.show_number",),
    Permission.CAPTURE: (
        "applicants.check",
        "applicants.confirm_data",
        "applicants.correct",
        "applicants.refuse",
        "applicants.register",
        "applications.correct",
        "applications.register",
        "applications.tell_status",
        "photographs.look",
        "photographs.set",
        "photographs.take_away",
    ),
    Permission.ISSUE_FORM: (
        "blank_forms.issue",
        "blank_forms.spoiled",
        "blank_forms.waiting",
        "forms.issue_set",
        "forms.by_serial",
        "forms.export",
        "forms.issue",
        "forms.mark_printed",
        "forms.to_print",
        "forms.void",
    ),
    Permission.RECORD_CONSENT: (
        "blank_forms.key_in",
        "consents.record_elsewhere",
        "consents.record_ticks",
    ),
    Permission.DECIDE_WITHDRAWAL: (
        "withdrawals.accept",
        "withdrawals.done",
        "withdrawals.refuse",
    ),
    Permission.ADD_SCANS: (
        "scans.add",
        "scans.attach",
        "scans.image",
        "scans.read",
        "scans.set_aside",
        "scans.waiting",
    ),
    Permission.BLOCK: ("record_states.block",),
    Permission.UNBLOCK: ("record_states.unblock",),
    Permission.DESTROY: ("record_states.destroy",),
    Permission.READ_STAFF: (
        "staff.access",
        "staff.all",
    ),
    Permission.MANAGE_STAFF: (
        "staff.add",
        "staff.change",
        "staff.disable",
        "staff.readmit",
        "staff.reset_password",
    ),
    Permission.READ_JOURNAL: (
        "auditing.alerts",
        "auditing.entries",
        "auditing.open_journal",
        "auditing.page",
        "auditing.people",
        "auditing.verify",
        "record_states.acts",
    ),
    Permission.SEE_SYNC: ("synchronisation.state",),
    Permission.SYNCHRONISE: (
        "synchronisation.seal",
        "synchronisation.settle",
    ),
    Permission.READ_PACKS: (
        "consents.refusals",
        "forms.standing_papers",
        "forms.templates",
        "forms.warm_up",
        "packs.current",
        "packs.edition",
        "packs.editions",
        "packs.profile",
    ),
}

DECIDED: Mapping[str, Permission] = {
    name: permission for permission, names in METHODS.items() for name in names
}
