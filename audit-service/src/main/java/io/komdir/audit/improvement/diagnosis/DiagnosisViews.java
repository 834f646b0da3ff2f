package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.improvement.diagnosis.DiagnosisView.CauseView;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.CheckView;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.ClosingView;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.DeviationView;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.FigureSource;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.GapView;
import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Shows diagnoses with what other rooms know of them, in the reader's language. A page asks these rooms once; only a metric
 * with a confirmed cause asks for its measured days.
 */
@ApplicationScoped
class DiagnosisViews {
    private final DeviationLookup deviations;
    private final StaffingLookup staffing;
    private final Proposals proposals;
    private final ExpectedFigures expected;
    private final Messages messages;

    DiagnosisViews(
            DeviationLookup deviations,
            StaffingLookup staffing,
            Proposals proposals,
            ExpectedFigures expected,
            Messages messages) {
        this.deviations = deviations;
        this.staffing = staffing;
        this.proposals = proposals;
        this.expected = expected;
        this.messages = messages;
    }

    DiagnosisView of(Diagnosis diagnosis, Locale language) {
        return of(List.of(diagnosis), language).get(0);
    }

    List<DiagnosisView> of(List<Diagnosis> diagnoses, Locale language) {
        List<UUID> ids = diagnoses.stream().map(Diagnosis::id).toList();
        Map<UUID, List<DeviationPeriod>> spells = deviations.of(ids);
        Map<UUID, GapView> gaps = staffing.of(ids);
        return diagnoses.stream()
                .map(one -> of(one, spells.getOrDefault(one.id(), List.of()), gaps.get(one.id()), language))
                .toList();
    }

    private DiagnosisView of(Diagnosis diagnosis, List<DeviationPeriod> spells, GapView gap, Locale language) {
        Subject subject = diagnosis.subject();
        Measurement measured = diagnosis.measured();
        Opening opening = diagnosis.opening();
        return new DiagnosisView(
                diagnosis.id(),
                diagnosis.version(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope(),
                measured.actual().stripTrailingZeros(),
                measured.target().stripTrailingZeros(),
                measured.from(),
                measured.to(),
                FigureSource.of(opening),
                opening.source(),
                diagnosis.status(),
                opening.origin(),
                opening.at(),
                opening.by(),
                !spells.isEmpty() && spells.stream().allMatch(spell -> spell.resolvedOn() != null),
                spells.stream().map(DeviationView::of).toList(),
                diagnosis.codes(check -> true).stream()
                        .map(code -> CheckView.of(code, diagnosis.checks().get(code), question(code, language)))
                        .toList(),
                causes(diagnosis, language),
                gap,
                ClosingView.of(diagnosis.closing()));
    }

    private List<CauseView> causes(Diagnosis diagnosis, Locale language) {
        Map<String, Check> checks = diagnosis.checks();
        Map<String, List<ProposalView>> tasks = proposalsByCheck(diagnosis, language);
        return diagnosis.codes(Check::isCause).stream()
                .map(code -> {
                    Check check = checks.get(code);
                    return new CauseView(
                            code,
                            check.evidence(),
                            check.confirmed().at(),
                            check.confirmed().by(),
                            check.confirmed().event(),
                            proposals.lookAt(code, language),
                            tasks.get(code));
                })
                .toList();
    }

    /** All that the causes of the diagnosis propose, in the order of the checks. */
    List<ProposalView> proposals(Diagnosis diagnosis, Locale language) {
        return proposalsByCheck(diagnosis, language).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, List<ProposalView>> proposalsByCheck(Diagnosis diagnosis, Locale language) {
        List<String> causes = diagnosis.codes(Check::isCause);
        Map<String, List<ProposalView>> tasks = new LinkedHashMap<>();
        if (!causes.isEmpty()) {
            Measurement figures = expected.of(diagnosis);
            causes.forEach(
                    code -> tasks.put(code, proposals.of(diagnosis.cause(code).orElseThrow(), figures, language)));
        }
        return tasks;
    }

    private String question(String check, Locale language) {
        return messages.text(language, "check." + check);
    }
}
