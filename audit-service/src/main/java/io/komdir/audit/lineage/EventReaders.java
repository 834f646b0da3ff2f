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
    private static final EventReader DIAGNOSED = EventReader.of(DIAGNOSIS, "diagnosis");
    private static final EventReader WORKED_ON =
            EventReader.of(TASK, "task").from(EventReaders::originOfTask).saying(LineageFactsReader::task);
    private static final EventReader MISSING_PEOPLE =
            EventReader.of(STAFFING_GAP, "gap").from(EventReaders::causeNamed);
    private static final EventReader SOUGHT = EventReader.of(VACANCY, "vacancy").from(STAFFING_GAP, "staffingGap");

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
            Map.entry("io.komdir.audit.diagnosis.opened.v1", DIAGNOSED.from(DEVIATION, "deviation")),
            Map.entry("io.komdir.audit.deviation.joined.v1", DIAGNOSED.from(DEVIATION, "deviation")),
            Map.entry("io.komdir.audit.deviation.resolved.v1", DIAGNOSED),
            Map.entry(JUDGED, DIAGNOSED),
            Map.entry("io.komdir.audit.diagnosis.closed.v1", DIAGNOSED),
            Map.entry(
                    "io.komdir.audit.cause.confirmed.v1", EventReader.ofCause().from(DIAGNOSIS, "diagnosis")),
            Map.entry("io.komdir.audit.audit.completed.v1", EventReader.of(AUDIT, "audit")),
            Map.entry("io.komdir.audit.task.prioritized.v1", WORKED_ON),
            Map.entry("io.komdir.audit.task.changed.v1", WORKED_ON),
            Map.entry("io.komdir.audit.task.started.v1", WORKED_ON),
            Map.entry("io.komdir.audit.task.completed.v1", WORKED_ON),
            Map.entry("io.komdir.audit.task.dropped.v1", WORKED_ON),
            Map.entry(
                    "io.komdir.audit.effect.measured.v1",
                    EventReader.of(EFFECT, "task").from(TASK, "task").saying(LineageFactsReader::effect)),
            Map.entry("io.komdir.audit.staffing-gap.identified.v1", MISSING_PEOPLE),
            Map.entry("io.komdir.audit.staffing-gap.withdrawn.v1", MISSING_PEOPLE),
            Map.entry("io.komdir.hiring.vacancy.opened.v1", SOUGHT),
            Map.entry("io.komdir.hiring.vacancy.filled.v1", SOUGHT),
            Map.entry("io.komdir.hiring.vacancy.cancelled.v1", SOUGHT),
            Map.entry("io.komdir.hiring.vacancy.overdue.v1", SOUGHT),
            Map.entry(
                    "io.komdir.hiring.employee.hired.v1",
                    EventReader.of(HIRE, "employee").from(VACANCY, "vacancy").saying(LineageFactsReader::hire)));

    private EventReaders() {}

    private static Node originOfTask(EventData data) {
        EventData origin = data.in("origin");
        String audit = origin.id("audit");
        return audit == null ? causeNamed(origin) : new Node(AUDIT, audit);
    }

    private static Node causeNamed(EventData data) {
        boolean named = data.id("diagnosis") != null && data.id("check") != null;
        return named ? Node.cause(data.id("diagnosis"), data.id("check")) : null;
    }
}
