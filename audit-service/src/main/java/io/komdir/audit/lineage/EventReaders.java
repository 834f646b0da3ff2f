package io.komdir.audit.lineage;

import static io.komdir.audit.lineage.NodeType.AUDIT;
import static io.komdir.audit.lineage.NodeType.DEVIATION;
import static io.komdir.audit.lineage.NodeType.DIAGNOSIS;
import static io.komdir.audit.lineage.NodeType.EFFECT;
import static io.komdir.audit.lineage.NodeType.HIRE;
import static io.komdir.audit.lineage.NodeType.STAFFING_GAP;
import static io.komdir.audit.lineage.NodeType.TASK;
import static io.komdir.audit.lineage.NodeType.VACANCY;

import java.util.Map;
import java.util.Set;

/** The types of event that a chain is made of, and how each is read. */
final class EventReaders {
    private static final EventReader OF_DIAGNOSIS = EventReader.of(DIAGNOSIS, "diagnosis");
    private static final EventReader OF_TASK =
            EventReader.of(TASK, "task").from(EventReaders::taskOrigin).withFacts(LineageFactsReader::task);
    private static final EventReader OF_STAFFING_GAP =
            EventReader.of(STAFFING_GAP, "gap").from(EventReaders::causeNamedBy);
    private static final EventReader OF_VACANCY =
            EventReader.of(VACANCY, "vacancy").from(STAFFING_GAP, "staffingGap");

    /** A check of a diagnosis got a verdict. */
    static final String JUDGED = "io.komdir.audit.check.judged.v1";

    /** Types that happen to a thing and leave its state as it is. */
    static final Set<String> NOTED = Set.of(
            JUDGED,
            "io.komdir.audit.deviation.joined.v1",
            "io.komdir.audit.deviation.resolved.v1",
            "io.komdir.audit.task.changed.v1");

    /** By full name of the type. */
    static final Map<String, EventReader> BY_TYPE = Map.ofEntries(
            Map.entry("io.komdir.kpi.deviation.detected.v1", EventReader.of(DEVIATION, "deviation")),
            Map.entry("io.komdir.kpi.deviation.resolved.v1", EventReader.of(DEVIATION, "deviation")),
            Map.entry("io.komdir.audit.diagnosis.opened.v1", OF_DIAGNOSIS.from(DEVIATION, "deviation")),
            Map.entry("io.komdir.audit.deviation.joined.v1", OF_DIAGNOSIS.from(DEVIATION, "deviation")),
            Map.entry("io.komdir.audit.deviation.resolved.v1", OF_DIAGNOSIS),
            Map.entry(JUDGED, OF_DIAGNOSIS),
            Map.entry("io.komdir.audit.diagnosis.closed.v1", OF_DIAGNOSIS),
            Map.entry(
                    "io.komdir.audit.cause.confirmed.v1", EventReader.ofCause().from(DIAGNOSIS, "diagnosis")),
            Map.entry("io.komdir.audit.audit.completed.v1", EventReader.of(AUDIT, "audit")),
            Map.entry("io.komdir.audit.task.prioritized.v1", OF_TASK),
            Map.entry("io.komdir.audit.task.changed.v1", OF_TASK),
            Map.entry("io.komdir.audit.task.started.v1", OF_TASK),
            Map.entry("io.komdir.audit.task.completed.v1", OF_TASK),
            Map.entry("io.komdir.audit.task.dropped.v1", OF_TASK),
            Map.entry(
                    "io.komdir.audit.effect.measured.v1",
                    EventReader.of(EFFECT, "task").from(TASK, "task").withFacts(LineageFactsReader::effect)),
            Map.entry("io.komdir.audit.staffing-gap.identified.v1", OF_STAFFING_GAP),
            Map.entry("io.komdir.audit.staffing-gap.withdrawn.v1", OF_STAFFING_GAP),
            Map.entry("io.komdir.hiring.vacancy.opened.v1", OF_VACANCY),
            Map.entry("io.komdir.hiring.vacancy.filled.v1", OF_VACANCY),
            Map.entry("io.komdir.hiring.vacancy.cancelled.v1", OF_VACANCY),
            Map.entry("io.komdir.hiring.vacancy.overdue.v1", OF_VACANCY),
            Map.entry(
                    "io.komdir.hiring.employee.hired.v1",
                    EventReader.of(HIRE, "employee").from(VACANCY, "vacancy").withFacts(LineageFactsReader::hire)));

    private EventReaders() {}

    private static Node taskOrigin(EventData data) {
        EventData origin = data.in("origin");
        String audit = origin.id("audit");
        return audit == null ? causeNamedBy(origin) : new Node(AUDIT, audit);
    }

    private static Node causeNamedBy(EventData data) {
        boolean complete = data.id("diagnosis") != null && data.id("check") != null;
        return complete ? Node.cause(data.id("diagnosis"), data.id("check")) : null;
    }
}
