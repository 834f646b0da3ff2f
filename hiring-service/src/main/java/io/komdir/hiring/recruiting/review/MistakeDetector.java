package io.komdir.hiring.recruiting.review;

import static io.komdir.hiring.recruiting.review.Mistake.BELOW_MARKET_PAY;
import static io.komdir.hiring.recruiting.review.Mistake.INSTRUCTIONS_SKIPPED;
import static io.komdir.hiring.recruiting.review.Mistake.MANAGER_REPELS;
import static io.komdir.hiring.recruiting.review.Mistake.NO_REFERENCE_CHECK;
import static io.komdir.hiring.recruiting.review.Mistake.NO_TRAINING;
import static io.komdir.hiring.recruiting.review.Mistake.PASSIVE_HIRING;
import static io.komdir.hiring.recruiting.review.Mistake.PROMISE_DIFFERS;
import static io.komdir.hiring.recruiting.review.Mistake.SINGLE_CHANNEL;
import static io.komdir.hiring.recruiting.review.Mistake.TOO_LONG;
import static io.komdir.hiring.recruiting.review.Mistake.WEAK_TEXT;

import io.komdir.hiring.catalogue.salaryband.Band;
import io.komdir.hiring.recruiting.candidate.PipelineCandidate;
import io.komdir.hiring.recruiting.candidate.Stage;
import io.komdir.hiring.recruiting.vacancy.Offer;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a search against each of the ten mistakes. The thresholds are this product's (docs/guide/vacancy-review.md). */
final class MistakeDetector {
    static final int QUIET_DAYS = 14;
    static final int LEAST_ITEMS = 3;
    static final int LEAST_INTERVIEWED = 4;
    static final int LEAST_CANDIDATES = 5;
    static final int TRIAL_DAYS = 90;
    private static final int PERCENT = 100;
    private static final int REPELLING = 30;
    private static final int VERY_REPELLING = 50;

    private static final List<Function<VacancySnapshot, Finding>> ALL = List.of(
            MistakeDetector::passiveHiring,
            MistakeDetector::tooLong,
            MistakeDetector::belowMarketPay,
            MistakeDetector::weakText,
            MistakeDetector::promiseDiffers,
            MistakeDetector::managerRepels,
            MistakeDetector::noTraining,
            MistakeDetector::singleChannel,
            MistakeDetector::noReferenceCheck,
            MistakeDetector::instructionsSkipped);

    private MistakeDetector() {}

    static List<Finding> of(VacancySnapshot search) {
        return ALL.stream().map(check -> check.apply(search)).toList();
    }

    private static Finding passiveHiring(VacancySnapshot search) {
        if (!search.isOpen()) {
            return Finding.cannotBeSeen(PASSIVE_HIRING);
        }
        long days = ChronoUnit.DAYS.between(search.lastActivity(), search.today());
        if (days < QUIET_DAYS) {
            return Finding.notMade(PASSIVE_HIRING);
        }
        Severity severity = days >= 2 * QUIET_DAYS ? Severity.HIGH : Severity.MEDIUM;
        return Finding.made(
                PASSIVE_HIRING, severity, days, search.lastActivity().toString());
    }

    private static Finding tooLong(VacancySnapshot search) {
        if (search.vacancy().openedOn() == null) {
            return Finding.cannotBeSeen(TOO_LONG);
        }
        if (search.until().isBefore(search.vacancy().deadline())) {
            return Finding.notMade(TOO_LONG);
        }
        long days = ChronoUnit.DAYS.between(search.vacancy().openedOn(), search.until());
        return Finding.made(
                TOO_LONG, Severity.HIGH, days, search.vacancy().openedOn().toString());
    }

    private static Finding belowMarketPay(VacancySnapshot search) {
        Offer offer = search.vacancy().spec().offer();
        if (offer == null || search.band().isEmpty()) {
            return Finding.cannotBeSeen(BELOW_MARKET_PAY);
        }
        Band band = search.band().get();
        BigDecimal middle = offer.from().add(offer.to()).divide(BigDecimal.valueOf(2));
        if (middle.compareTo(band.from()) >= 0) {
            return Finding.notMade(BELOW_MARKET_PAY);
        }
        Severity severity = offer.to().compareTo(band.from()) < 0 ? Severity.HIGH : Severity.MEDIUM;
        return Finding.made(
                BELOW_MARKET_PAY,
                severity,
                plain(offer.from()),
                plain(offer.to()),
                plain(band.from()),
                plain(band.to()),
                band.currency());
    }

    private static Finding weakText(VacancySnapshot search) {
        VacancySpec spec = search.vacancy().spec();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("companyAdvantages", spec.companyAdvantages());
        parts.put("positionAdvantages", spec.positionAdvantages());
        parts.put("duties", spec.duties());
        parts.put("motivation", spec.motivation());
        parts.values().removeIf(items -> items.size() >= LEAST_ITEMS);
        if (parts.isEmpty()) {
            return Finding.notMade(WEAK_TEXT);
        }
        String thin = parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue().size())
                .collect(Collectors.joining(", "));
        boolean empty = parts.values().stream().anyMatch(List::isEmpty);
        return Finding.made(WEAK_TEXT, empty ? Severity.HIGH : Severity.MEDIUM, thin);
    }

    private static Finding promiseDiffers(VacancySnapshot search) {
        long early = search.leavers().stream().filter(days -> days < TRIAL_DAYS).count();
        if (early > 0) {
            return Finding.made(
                    PROMISE_DIFFERS, Severity.MEDIUM, early, search.daysStayed().size(), TRIAL_DAYS);
        }
        boolean stayed = search.daysStayed().stream().anyMatch(days -> days >= TRIAL_DAYS);
        return stayed ? Finding.notMade(PROMISE_DIFFERS) : Finding.cannotBeSeen(PROMISE_DIFFERS);
    }

    private static Finding managerRepels(VacancySnapshot search) {
        List<PipelineCandidate> met = search.candidates().stream()
                .filter(candidate -> candidate.reached(Stage.INTERVIEW))
                .toList();
        if (met.size() < LEAST_INTERVIEWED) {
            return Finding.cannotBeSeen(MANAGER_REPELS, met.size(), LEAST_INTERVIEWED);
        }
        int gone = (int) met.stream()
                .filter(candidate -> candidate.stage() == Stage.WITHDRAWN)
                .count();
        int percent = PERCENT * gone / met.size();
        if (percent < REPELLING) {
            return Finding.notMade(MANAGER_REPELS);
        }
        return Finding.made(
                MANAGER_REPELS, percent >= VERY_REPELLING ? Severity.HIGH : Severity.MEDIUM, gone, met.size());
    }

    private static Finding noTraining(VacancySnapshot search) {
        VacancySpec spec = search.vacancy().spec();
        List<String> missing = new ArrayList<>();
        if (spec.probation() == null || spec.probation().tasks().isEmpty()) {
            missing.add("probation.tasks");
        }
        if (spec.probation() == null || spec.probation().successCriteria().isEmpty()) {
            missing.add("probation.successCriteria");
        }
        if (spec.careerProspects().isEmpty()) {
            missing.add("careerProspects");
        }
        return missing.isEmpty()
                ? Finding.cannotBeSeen(NO_TRAINING)
                : Finding.made(NO_TRAINING, Severity.LOW, String.join(", ", missing));
    }

    private static Finding singleChannel(VacancySnapshot search) {
        Set<String> came = search.candidates().stream()
                .map(candidate -> candidate.source().agency() == null
                        ? name(candidate.source().channel())
                        : "agency " + candidate.source().agency())
                .collect(Collectors.toSet());
        Set<String> all = Stream.concat(
                        search.vacancy().spec().channels().stream().map(MistakeDetector::name), came.stream())
                .collect(Collectors.toSet());
        boolean oneCame = search.candidates().size() >= LEAST_CANDIDATES && came.size() == 1;
        if (all.size() > 1 && !oneCame) {
            return Finding.notMade(SINGLE_CHANNEL);
        }
        Severity severity = all.size() > 1 ? Severity.MEDIUM : Severity.HIGH;
        return Finding.made(
                SINGLE_CHANNEL, severity, all.size(), search.candidates().size(), came.size());
    }

    private static String name(String channel) {
        return channel.strip().toLowerCase(Locale.ROOT);
    }

    private static Finding noReferenceCheck(VacancySnapshot search) {
        List<PipelineCandidate> offered = search.candidates().stream()
                .filter(candidate -> candidate.stage() == Stage.OFFER || candidate.stage() == Stage.HIRED)
                .toList();
        if (offered.isEmpty()) {
            return Finding.cannotBeSeen(NO_REFERENCE_CHECK);
        }
        long hired = offered.stream()
                .filter(candidate ->
                        candidate.hire() != null && candidate.hire().withoutReferences())
                .count();
        long unasked = offered.stream()
                .filter(candidate -> candidate.stage() == Stage.OFFER)
                .filter(candidate -> candidate.references().request() == 0)
                .count();
        if (hired + unasked == 0) {
            return Finding.notMade(NO_REFERENCE_CHECK);
        }
        return Finding.made(NO_REFERENCE_CHECK, hired > 0 ? Severity.HIGH : Severity.MEDIUM, hired, unasked);
    }

    private static Finding instructionsSkipped(VacancySnapshot search) {
        List<PipelineCandidate> passed = search.candidates().stream()
                .filter(candidate -> candidate.reached(Stage.OFFER))
                .toList();
        if (passed.isEmpty()) {
            return Finding.cannotBeSeen(INSTRUCTIONS_SKIPPED);
        }
        List<PipelineCandidate> unscored =
                passed.stream().filter(candidate -> !candidate.scoredWhole()).toList();
        if (unscored.isEmpty()) {
            return Finding.notMade(INSTRUCTIONS_SKIPPED);
        }
        boolean hired = unscored.stream().anyMatch(candidate -> candidate.stage() == Stage.HIRED);
        return Finding.made(
                INSTRUCTIONS_SKIPPED, hired ? Severity.HIGH : Severity.MEDIUM, unscored.size(), passed.size());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
