package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.AuditorEligibility;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts audits: the auditor is still independent, and what was measured until now is kept as evidence. */
@ApplicationScoped
class Starting {
    private final AuditorEligibility auditors;
    private final AuditReader reader;
    private final EvidenceCollector sheet;
    private final EvidenceStore facts;

    Starting(AuditorEligibility auditors, AuditReader reader, EvidenceCollector sheet, EvidenceStore facts) {
        this.auditors = auditors;
        this.reader = reader;
        this.sheet = sheet;
        this.facts = facts;
    }

    void start(Audit audit, ActionStamp act) {
        audit.requireStartable();
        auditors.requireIndependent(audit.plan().auditor(), audit.plan().scope());
        audit.start(sheet.measured(reader.templateOf(audit), audit.plan().scope(), act.on()), act);
        facts.add(audit.id(), audit.facts());
    }
}
