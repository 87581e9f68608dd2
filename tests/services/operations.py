"""Which methods perform each of the eight operations that blocking stops (R-182)."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.record_state import Operation

METHODS: Mapping[Operation, tuple[str, ...]] = {
    Operation.COLLECT: (
        "applicants.check",
        "applicants.register",
        "applications.register",
        "duplicates.candidates",
        "photographs.set",
        "imports.run",
        "imports.try_out",
    ),
    Operation.ACCUMULATE: ("carriers.file_paper", "ink_checks.note", "scans.add", "scans.attach"),
    Operation.CHANGE: (
        "scans.detach",
        "applicants.confirm_data",
        "applicants.correct",
        "applications.confirm_data",
        "applications.correct",
        "applications.tell_bureau",
        "applications.tell_status",
        "forms.void",
        "ink_checks.looked",
        "merging.merge",
        "withdrawals.accept",
        "withdrawals.done",
        "withdrawals.refuse",
    ),
    Operation.SUPPLEMENT: (
        "blank_forms.key_in",
        "consents.erases_draft",
        "consents.record_elsewhere",
        "consents.record_ticks",
    ),
    Operation.USE: (
        "advice.of_application",
        "applicants.open",
        "applicants.show_number",
        "applications.by_id",
        "applications.of_applicant",
        "consents.may",
        "consents.of_applicant",
        "consents.standing",
        "duplicates.of_applicant",
        "forms.by_serial",
        "forms.issue",
        "forms.issue_set",
        "forms.of_applicant",
        "forms.pdf",
        "ink_checks.look_at",
        "ink_checks.of_form",
        "ink_checks.of_serial",
        "ink_checks.open_scans",
        "person_files.content",
        "person_files.files",
        "person_files.history",
        "photographs.get",
        "lists.check",
        "merging.compare",
        "scans.image",
        "search.find",
        "search.named",
        "search.open_forms",
        "search.papers_for",
        "search.papers_of",
        "withdrawals.tasks_of",
    ),
    Operation.DISTRIBUTE: (
        "evidence.make",
        "forms.export",
        "forms.mark_printed",
        "forms.to_print",
    ),
    # Offered nowhere: the table of moves does not lead there from a blocked record.
    Operation.DEPERSONALISE: (),
    Operation.DESTROY: (
        "applicants.refuse",
        "photographs.take_away",
        "record_states.destroy",
        "scans.set_aside",
    ),
}

# Moves into blocking and out of it: the officer's and the manager's own work, no operation.
MOVES = frozenset({"record_states.block", "record_states.unblock"})

# What touches nobody's data: counts, lists of pages without pictures, staff, packs, journal, mail.
IMPERSONAL = frozenset(
    {
        # Numbers and times; a blocked person's to the officer alone.
        "applications.waiting_for_notice",
        # Enquiries are nobody's file and cannot be blocked; the list is not about applicants.
        # Where papers and media lie: numbers, places, serials; nobody's data.
        "carriers.add",
        "carriers.all",
        "carriers.destroy",
        "carriers.export",
        "carriers.files_of",
        "carriers.find",
        "carriers.give_back",
        "carriers.incidents",
        "carriers.issue",
        "carriers.labels",
        "carriers.place",
        "stocktakings.begin",
        "stocktakings.finish",
        "stocktakings.see",
        "stocktakings.standing",
        "leads.add",
        "leads.all",
        "leads.consent",
        "leads.remove",
        "lists.install",
        "lists.installed",
        "auditing.alerts",
        "auditing.entries",
        "auditing.open_journal",
        "auditing.page",
        "auditing.people",
        "auditing.verify",
        "auditing.watch",
        # Serials, editions, counts; of tasks what is due, a blocked person's to the officer alone.
        "blank_forms.issue",
        "blank_forms.spoiled",
        "blank_forms.waiting",
        "consents.refusals",
        "consents.under_older_editions",
        "withdrawals.open_tasks",
        "ink_checks.due",
        "ink_checks.waiting",
        "forms.standing_papers",
        "forms.templates",
        "forms.warm_up",
        # A batch, its counts and codes; of blocked people nothing is taken back:
        # tests/services/test_import_undo.py.
        "imports.batches",
        "imports.left",
        "imports.report",
        "imports.undo",
        "packs.current",
        "packs.edition",
        "packs.editions",
        "packs.profile",
        # Measures what `open_scans` gave out; touches no store.
        "ink_checks.read",
        # A picture that is nobody's yet, looked at and forgotten.
        "photographs.look",
        "record_states.acts",
        "scans.read",
        "scans.read_stack",
        "scans.waiting",
        "search.counts",
        "search.settle",
        "staff.access",
        "staff.add",
        "staff.all",
        "staff.change",
        "staff.change_own_password",
        "staff.disable",
        "staff.readmit",
        "staff.reset_password",
        "synchronisation.seal",
        "synchronisation.settle",
        "synchronisation.state",
        # Typing is never lost; what is about a blocked person is given to nobody else:
        # tests/services/test_unsaved.py.
        "unsaved.colleagues",
        "unsaved.drop",
        "unsaved.hand_over",
        "unsaved.keep",
        "unsaved.mine",
        "unsaved.new_id",
        "unsaved.waiting_for_others",
    }
)

# A method with one of these parameters is about a person, whatever it is called.
PERSONAL = frozenset(
    {
        "applicant_id",
        "application_id",
        "draft",
        "file",
        "form_id",
        "gone_id",
        "iin",
        "kept_id",
        "inbox_id",
        "pages",
        "person_id",
        "serial",
        "task_id",
        "text",
    }
)
