package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Opens diagnoses by hand. */
@ApplicationScoped
public class ManualOpening {
    /** Where a day begins first: nobody on earth is further. */
    private static final ZoneOffset EASTMOST = ZoneOffset.ofHours(14);

    private final DiagnosisOpening opening;
    private final FigureReader figures;
    private final DiagnosisViews views;
    private final Caller caller;
    private final Clock clock;

    ManualOpening(DiagnosisOpening opening, FigureReader figures, DiagnosisViews views, Caller caller, Clock clock) {
        this.opening = opening;
        this.figures = figures;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Opens one, told as {@code audit.diagnosis.opened}.
     *
     * @throws RuleViolationException naming each field that breaks a rule, and each figure neither given nor measured
     * @throws ConflictException {@code diagnosis-open} when one of the subject and scope is open
     */
    @Transactional
    public DiagnosisView create(DiagnosisRequest input, Locale language) {
        LocalDate lastDay = LocalDate.ofInstant(clock.instant(), EASTMOST);
        DiagnosisRequestRules.check(input, lastDay);
        Figures found = figures.read(input, lastDay);
        Subject subject = Subject.of(input.metric(), input.funnel(), input.stage());
        Diagnosis diagnosis =
                opening.openByHand(subject, input.scopeOrDefault(), found.measured(), caller.name(), found.source());
        return views.of(diagnosis, language);
    }
}
