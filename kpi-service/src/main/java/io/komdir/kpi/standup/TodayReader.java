package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.ClosedDays;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.pace.MonthFacts;
import io.komdir.kpi.evaluation.pace.Norm;
import io.komdir.kpi.evaluation.pace.Norms;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.standup.StandupView.NormView;
import io.komdir.kpi.standup.StandupView.PersonNorms;
import io.komdir.kpi.standup.StandupView.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of a team and its people on a date, with catch-up. */
@ApplicationScoped
@Transactional
class TodayReader {
    private final MonthFacts facts;
    private final ClosedDays closedDays;
    private final Organizations organizations;

    TodayReader(MonthFacts facts, ClosedDays closedDays, Organizations organizations) {
        this.facts = facts;
        this.closedDays = closedDays;
        this.organizations = organizations;
    }

    /** @param ground of the date's month */
    Today of(TeamPeople people, LocalDate date, EvaluationContext ground) {
        LocalDate lived = lived(date);
        Norms norms = new Norms(ground, date, lived, facts.until(lived, YearMonth.from(date), ground));
        return new Today(
                norms(norms, ground, Scope.team(people.team().code())),
                people.on(date).stream()
                        .map(person ->
                                person(person, people, date, norms(norms, ground, Scope.employee(person.code()))))
                        .toList());
    }

    /** The last day before the date that is over: a past one, or today once it is closed. */
    private LocalDate lived(LocalDate date) {
        LocalDate today = organizations.today();
        if (!date.isAfter(today)) {
            return date.minusDays(1);
        }
        return closedDays.among(today, today).isEmpty() ? today.minusDays(1) : today;
    }

    private static PersonNorms person(Person person, TeamPeople people, LocalDate date, List<NormView> norms) {
        String team = person.teamOn(date).orElseThrow();
        return new PersonNorms(person.code(), person.fullName(), team, people.name(team), person.absentOn(date), norms);
    }

    private static List<NormView> norms(Norms norms, EvaluationContext ground, Scope scope) {
        return Stream.concat(ground.leading().stream(), ground.lagging().stream())
                .flatMap(metric -> {
                    Norm norm = norms.of(scope, metric);
                    return norm.value() == null
                            ? Stream.empty()
                            : Stream.of(new NormView(
                                    metric.code(), metric.timing(), norm.plain(), norm.value(), norm.behind()));
                })
                .toList();
    }
}
