package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.ActionStamps;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Diagnoses as people see and change them: open one, judge its checks, close it. */
@ApplicationScoped
public class DiagnosisService {
    /** The time zone in which a day begins first. */
    private static final ZoneOffset EASTMOST = ZoneOffset.ofHours(14);

    private final DiagnosisRepository diagnoses;
    private final DiagnosisLifecycle lifecycle;
    private final DiagnosisViews views;
    private final FigureReader figures;
    private final ActionStamps stamps;

    DiagnosisService(
            DiagnosisRepository diagnoses,
            DiagnosisLifecycle lifecycle,
            DiagnosisViews views,
            FigureReader figures,
            ActionStamps stamps) {
        this.diagnoses = diagnoses;
        this.lifecycle = lifecycle;
        this.views = views;
        this.figures = figures;
        this.stamps = stamps;
    }

    /** Newest first. */
    @Transactional
    public Page<DiagnosisView> list(DiagnosisFilter filter, PageRequest request, Locale language) {
        Page<Diagnosis> page = Page.of(diagnoses.page(filter, request), request, d -> Cursor.of(d.id()));
        return new Page<>(views.of(page.items(), language), page.nextCursor());
    }

    /**
     * One diagnosis.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public Versioned<DiagnosisView> get(UUID id, Locale language) {
        return versioned(views.of(find(id), language));
    }

    /**
     * The tasks that the causes of a diagnosis propose, in the order of its checks.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public Page<ProposalView> proposals(UUID id, Locale language) {
        return Page.whole(views.proposals(find(id), language));
    }

    /**
     * Opens one by hand; publishes {@code audit.diagnosis.opened}.
     *
     * @throws io.komdir.platform.problem.RuleViolationException naming each field that violates a rule, and each figure
     *     neither given nor measured
     * @throws io.komdir.platform.problem.ConflictException {@code diagnosis-open} when one of the subject and scope is open
     */
    @Transactional
    public Versioned<DiagnosisView> open(DiagnosisRequest request, Locale language) {
        ActionStamp action = stamps.now();
        LocalDate lastDay = LocalDate.ofInstant(action.at(), EASTMOST);
        DiagnosisRequestRules.check(request, lastDay);
        Figures found = figures.read(request, lastDay);
        Subject subject = Subject.of(request.metric(), request.funnel(), request.stage());
        Diagnosis opened = lifecycle.openByHand(subject, request.scopeOrDefault(), found, action);
        Versioned<DiagnosisView> view = versioned(views.of(opened, language));
        return Versioned.created(view.value(), view.tag());
    }

    /**
     * Gives a check its verdict. The same verdict, evidence and staffing again change nothing.
     *
     * @throws NotFoundException when the organization has no such diagnosis, or the diagnosis no such check
     */
    @Transactional
    public Versioned<DiagnosisView> judge(
            UUID id, String check, CheckVerdictRequest request, WriteConditions conditions, Locale language) {
        return apply(id, conditions, language, found -> found.judge(check, request.judgement(), stamps.now()));
    }

    /** Ends the search for causes. The same reason and note again change nothing. */
    @Transactional
    public Versioned<DiagnosisView> close(
            UUID id, CloseDiagnosisRequest request, WriteConditions conditions, Locale language) {
        return apply(
                id,
                conditions,
                language,
                found -> found.close(request.reasonOrNull(), request.noteOrNull(), stamps.now()));
    }

    private Versioned<DiagnosisView> apply(
            UUID id, WriteConditions conditions, Locale language, Function<Diagnosis, Change<Diagnosis>> step) {
        Diagnosis diagnosis = diagnoses.findLocked(id).orElseThrow(() -> new NotFoundException("diagnosis", id));
        Versioned<DiagnosisView> before = versioned(views.of(diagnosis, language));
        conditions.require(before.tag());
        Change<Diagnosis> change = step.apply(diagnosis);
        if (!change.changed()) {
            return before;
        }
        lifecycle.saveByHand(change);
        return versioned(views.of(change.aggregate(), language));
    }

    private Diagnosis find(UUID id) {
        return diagnoses.find(id).orElseThrow(() -> new NotFoundException("diagnosis", id));
    }

    private static Versioned<DiagnosisView> versioned(DiagnosisView view) {
        return Versioned.of(view, EntityTags.of("diagnosis", view));
    }
}
