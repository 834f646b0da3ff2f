package io.komdir.kpi.evaluation.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.employee.Absence;
import io.komdir.kpi.reference.employee.EmployeeRole;
import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.team.TeamRow;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeDaysTest {
    // Monday to Friday, and Monday of the next week.
    private static final List<LocalDate> WORKING_DAYS = List.of(day(2), day(3), day(4), day(5), day(6), day(9));
    private static final TeamTree TEAMS = TeamTree.of(List.of(
            new TeamRow("sales", "Sales", null, null),
            new TeamRow("north", "North", null, "sales"),
            new TeamRow("south", "South", null, "sales"),
            new TeamRow("empty", "Empty", null, null)));

    @Test
    void shouldCountTheDateItselfAsElapsed() {
        // When
        MonthDays days = days().at(Scope.ORGANIZATION, day(4));

        // Then
        assertThat(days).isEqualTo(new MonthDays(3, 6));
        assertThat(days.remaining()).isEqualTo(3);
    }

    @Test
    void shouldCountUpToTheFridayOnAWeekend() {
        // When
        MonthDays days = days().at(Scope.ORGANIZATION, day(8));

        // Then
        assertThat(days).isEqualTo(new MonthDays(5, 6));
    }

    @Test
    void shouldLeaveOutAbsencesAndDaysBeforeHiringAndAfterLeaving() {
        // Given
        Person person = person("u1", day(3), day(6), List.of(), new Absence(day(4), day(5), "ill"));

        // When
        MonthDays days = days(person).at(Scope.employee("u1"), day(5));

        // Then
        assertThat(days).isEqualTo(new MonthDays(1, 2));
    }

    @Test
    void shouldGiveATeamTheDaysOnWhichSomebodyIsThere() {
        // Given: on the 4th nobody of north is there, on the 5th both are
        Person first = person("u1", null, null, in("north"), new Absence(day(3), day(4), "ill"));
        Person second = person("u2", null, null, in("north"), new Absence(day(4), day(4), "ill"));
        Person third = person("u3", null, null, in("south"));

        // When
        ScopeDays days = days(first, second, third);

        // Then
        assertThat(days.of(Scope.team("north"))).containsExactly(day(2), day(3), day(5), day(6), day(9));
        assertThat(days.of(Scope.team("south"))).isEqualTo(WORKING_DAYS);
        assertThat(days.of(Scope.team("sales"))).isEqualTo(WORKING_DAYS);
        assertThat(days.of(Scope.ORGANIZATION)).isEqualTo(WORKING_DAYS);
    }

    @Test
    void shouldFollowAPersonWhoChangesTeams() {
        // Given
        Person mover = person(
                "u1",
                null,
                null,
                List.of(new Membership("north", day(1), day(4)), new Membership("south", day(5), null)));

        // When
        ScopeDays days = days(mover);

        // Then
        assertThat(days.of(Scope.team("north"))).containsExactly(day(2), day(3), day(4));
        assertThat(days.of(Scope.team("south"))).containsExactly(day(5), day(6), day(9));
        assertThat(days.of(Scope.team("sales"))).isEqualTo(WORKING_DAYS);
    }

    @Test
    void shouldHaveNoDaysWhenAllMembersAreAwayAllMonth() {
        // Given
        Person away = person("u1", null, null, in("north"), new Absence(day(1), day(30), "leave"));

        // When
        ScopeDays days = days(away);

        // Then
        assertThat(days.at(Scope.team("north"), day(5))).isEqualTo(new MonthDays(0, 0));
        assertThat(days.at(Scope.ORGANIZATION, day(5))).isEqualTo(new MonthDays(0, 0));
    }

    @Test
    void shouldGiveTheCalendarsDaysToWhoeverEmploysNobody() {
        // Given
        Person left = person("u1", null, LocalDate.of(2026, 10, 30), in("north"));

        // When
        ScopeDays days = days(left);

        // Then
        assertThat(days.of(Scope.team("north"))).isEqualTo(WORKING_DAYS);
        assertThat(days.of(Scope.team("empty"))).isEqualTo(WORKING_DAYS);
        assertThat(days.of(Scope.ORGANIZATION)).isEqualTo(WORKING_DAYS);
        assertThat(days.of(Scope.employee("u1"))).isEmpty();
        assertThat(days.of(Scope.employee("nobody"))).isEmpty();
    }

    @Test
    void shouldHaveNoDaysInAMonthWithoutWorkingDays() {
        // When
        ScopeDays days = new ScopeDays(List.of(), Roster.of(List.of()), TEAMS);

        // Then
        assertThat(days.at(Scope.ORGANIZATION, day(30))).isEqualTo(new MonthDays(0, 0));
    }

    private static ScopeDays days(Person... people) {
        return new ScopeDays(WORKING_DAYS, Roster.of(List.of(people)), TEAMS);
    }

    private static List<Membership> in(String team) {
        return List.of(new Membership(team, LocalDate.of(2020, 1, 1), null));
    }

    private static Person person(
            String code, LocalDate hiredOn, LocalDate leftOn, List<Membership> memberships, Absence... absences) {
        return new Person(code, code, null, EmployeeRole.HUNTER, hiredOn, leftOn, memberships, List.of(absences));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
