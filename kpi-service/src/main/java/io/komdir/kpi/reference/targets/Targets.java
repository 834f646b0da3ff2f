package io.komdir.kpi.reference.targets;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The targets of the organization in scope, for the other rooms. */
@ApplicationScoped
public class Targets {
    private final TargetService service;

    Targets(TargetService service) {
        this.service = service;
    }

    /**
     * Adds a target unless one of its key (scope, metric, period, from) stands: what people have set is never replaced.
     *
     * @return what is wrong with the target, its fields as {@code [0].metric}; then nothing is saved
     * @throws NotFoundException when the organization has not been created
     */
    public List<Violation> addWhereNoneStands(TargetRequest target) {
        return service.addWhereNoneStands(target);
    }
}
