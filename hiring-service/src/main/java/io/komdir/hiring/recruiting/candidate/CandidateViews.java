package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyStatus;
import io.komdir.platform.security.Caller;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Shows candidates to a caller as far as the caller may see them. */
@ApplicationScoped
public class CandidateViews {
    private final Caller caller;
    private final CandidateSettings settings;

    CandidateViews(Caller caller, CandidateSettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    public CandidateView of(Candidate candidate, Vacancy vacancy) {
        return CandidateView.of(candidate, shown(candidate), eraseBy(candidate, vacancy));
    }

    /** The tag of what the view shows. */
    public static EntityTag tag(CandidateView view) {
        return EntityTags.of("candidate", view);
    }

    PersonalData shown(Candidate candidate) {
        if (candidate.erased()) {
            return PersonalData.ERASED;
        }
        boolean sees = Stream.of(Roles.DIRECTOR, Roles.RECRUITER, Roles.HEAD).anyMatch(caller::has);
        return sees ? PersonalData.SHOWN : PersonalData.WITHHELD;
    }

    private LocalDate eraseBy(Candidate candidate, Vacancy vacancy) {
        if (candidate.erased()) {
            return null;
        }
        LocalDate end = candidate.stage().ended() ? candidate.since() : endOf(vacancy);
        return end == null ? null : end.plusDays(settings.keepPersonalDataDays());
    }

    private static LocalDate endOf(Vacancy vacancy) {
        boolean ended = vacancy.status() == VacancyStatus.FILLED || vacancy.status() == VacancyStatus.CANCELLED;
        int moves = vacancy.history().size();
        return ended && moves > 0 ? vacancy.history().get(moves - 1).on() : null;
    }
}
