package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.problem.ConflictException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is there of what a vacancy needs to be opened: all that the eleven sections of an agency brief say.
 *
 * @param percent parts that are there of all parts, rounded half up; 100 only when nothing is missing
 * @param gaps fields that are missing, in the order of the spec
 */
@Schema(name = "VacancyCompleteness")
public record Completeness(int percent, List<String> gaps) {

    public Completeness {
        gaps = List.copyOf(gaps);
    }

    /** Whether the vacancy may be opened. */
    public boolean complete() {
        return gaps.isEmpty();
    }

    /**
     * Refuses a spec with gaps.
     *
     * @throws ConflictException {@code vacancy-incomplete} with the member {@code gaps}
     */
    void requireComplete() {
        if (!complete()) {
            throw new ConflictException("vacancy-incomplete", percent, String.join(", ", gaps)).with("gaps", gaps);
        }
    }

    static Completeness of(VacancySpec spec) {
        Map<String, Boolean> parts = parts(spec);
        List<String> gaps = parts.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
        int there = parts.size() - gaps.size();
        return new Completeness((there * 200 + parts.size()) / (2 * parts.size()), gaps);
    }

    private static Map<String, Boolean> parts(VacancySpec spec) {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("position", isGiven(spec.position()));
        parts.put("level", spec.level() != null);
        parts.put("team", isGiven(spec.team()));
        parts.put("reason", isGiven(spec.reason()));
        parts.put("companyAdvantages", isGiven(spec.companyAdvantages()));
        parts.put("positionAdvantages", isGiven(spec.positionAdvantages()));
        parts.put("duties", isGiven(spec.duties()));
        parts.put("expectedResults", isGiven(spec.expectedResults()));
        parts.put("requirements", isGiven(spec.requirements()));
        parts.put("reportsTo", isGiven(spec.reportsTo()));
        parts.put("motivation", isGiven(spec.motivation()));
        parts.put("compensation", isGiven(spec.compensation()));
        parts.put("offer", spec.offer() != null);
        parts.put("startOn", spec.startOn() != null);
        Probation probation = spec.probation();
        parts.put("probation.tasks", probation != null && isGiven(probation.tasks()));
        parts.put("probation.successCriteria", probation != null && isGiven(probation.successCriteria()));
        parts.put("probation.months", probation != null && probation.months() != null);
        parts.put("careerProspects", isGiven(spec.careerProspects()));
        parts.put("channels", isGiven(spec.channels()));
        // One section of the brief says both: companies to search in, or to keep away from.
        parts.put("preferredCompanies", isGiven(spec.preferredCompanies()) || isGiven(spec.unwantedCompanies()));
        parts.put("hiringMode", spec.hiringMode() != null);
        return parts;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isGiven(Collection<?> list) {
        return !list.isEmpty();
    }
}
