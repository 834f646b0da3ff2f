package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.improvement.diagnosis.DiagnosisView.CauseView;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.CheckView;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.GapView;
import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Shows diagnoses with their deviations, staffing gaps and proposals, in the reader's language. Each of these is read by one
 * statement, however many diagnoses there are.
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
        Map<UUID, List<DeviationPeriod>> periods = deviations.of(ids);
        Map<UUID, GapView> gaps = staffing.of(ids);
        Map<UUID, Measurement> figures = expected.of(diagnoses);
        return diagnoses.stream()
                .map(one -> DiagnosisView.of(
                        one,
                        periods.getOrDefault(one.id(), List.of()),
                        checks(one, language),
                        causes(one, figures.get(one.id()), language),
                        gaps.get(one.id())))
                .toList();
    }

    /** All that the causes of the diagnosis propose, in the order of the checks. */
    List<ProposalView> proposals(Diagnosis diagnosis, Locale language) {
        Measurement figures = expected.of(List.of(diagnosis)).get(diagnosis.id());
        return causes(diagnosis, figures, language).stream()
                .flatMap(cause -> cause.proposals().stream())
                .toList();
    }

    private List<CheckView> checks(Diagnosis diagnosis, Locale language) {
        return diagnosis.codes(check -> true).stream()
                .map(code -> CheckView.of(code, diagnosis.checks().get(code), messages.text(language, "check." + code)))
                .toList();
    }

    private List<CauseView> causes(Diagnosis diagnosis, Measurement figures, Locale language) {
        return diagnosis.codes(Check::isCause).stream()
                .map(code -> CauseView.of(
                        code,
                        diagnosis.checks().get(code),
                        proposals.lookAt(code, language),
                        proposals.of(diagnosis.cause(code).orElseThrow(), figures, language)))
                .toList();
    }
}
