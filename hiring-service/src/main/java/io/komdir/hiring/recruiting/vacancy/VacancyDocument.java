package io.komdir.hiring.recruiting.vacancy;

import io.komdir.hiring.catalogue.position.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A whole vacancy as its events carry it and the database stores it. Position, level, team and people stand beside the spec for
 * those who read no more than these.
 *
 * @param staffingGap null for a vacancy made by hand
 */
record VacancyDocument(
        UUID vacancy,
        int version,
        VacancyStatus status,
        String staffingGap,
        String position,
        Level level,
        String team,
        Integer people,
        VacancySpec spec,
        LocalDate openedOn,
        LocalDate deadline,
        LocalDate overdueToldOn,
        boolean touched,
        Origin origin,
        List<Hire> hires,
        List<Note> notes,
        List<Move> history) {

    static VacancyDocument of(Vacancy vacancy) {
        VacancySpec spec = vacancy.spec();
        return new VacancyDocument(
                vacancy.id(),
                vacancy.version(),
                vacancy.status(),
                vacancy.origin() == null ? null : vacancy.origin().gap(),
                spec.position(),
                spec.level(),
                spec.team(),
                spec.people(),
                spec,
                vacancy.openedOn(),
                vacancy.deadline(),
                vacancy.overdueToldOn(),
                vacancy.touched(),
                vacancy.origin(),
                vacancy.hires(),
                vacancy.notes(),
                vacancy.history());
    }

    Vacancy toVacancy(String organization, Causation chain) {
        return new Vacancy(
                organization,
                vacancy,
                version,
                spec,
                status,
                openedOn,
                overdueToldOn,
                touched,
                origin,
                hires,
                notes,
                history,
                chain);
    }
}
