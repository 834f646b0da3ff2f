package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.ClosedDayQueries;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.pace.MonthFactQueries;
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

/** Loads the norms of a team and its people on a date, with catch-up. */
@ApplicationScoped
@Transactional
class TodayLoader {
    private final MonthFactQueries facts;
    private final ClosedDayQueries closedDays;
    private final Organizations organizations;

    TodayLoader(MonthFactQueries facts, ClosedDayQueries closedDays, Organizations organizations) {
        this.facts = facts;
        this.closedDays = closedDays;
        this.organizations = organizations;
    }

    /** @param context of the date's month */
    Today load(TeamPeople people, LocalDate date, EvaluationContext context) {
        LocalDate lastElapsed = lastElapsed(date);
        Norms norms = new Norms(context, date, lastElapsed, facts.until(lastElapsed, YearMonth.from(date), context));
        return new Today(
                norms(norms, context, Scope.team(people.team().code())),
                people.on(date).stream()
                        .map(person ->
                                person(person, people, date, norms(norms, context, Scope.employee(person.code()))))
                        .toList());
    }

    /** The last day before the date that is over: a past one, or today once it is closed. */
    private LocalDate lastElapsed(LocalDate date) {
        LocalDate today = organizations.today();
        if (!date.isAfter(today)) {
            return date.minusDays(1);
        }
        return closedDays.isClosed(today) ? today : today.minusDays(1);
    }

    private static PersonNorms person(Person person, TeamPeople people, LocalDate date, List<NormView> norms) {
        String team = person.teamOn(date).orElseThrow();
        return new PersonNorms(person.code(), person.fullName(), team, people.name(team), person.absentOn(date), norms);
    }

    private static List<NormView> norms(Norms norms, EvaluationContext context, Scope scope) {
        return context.leadingFirst().stream()
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
