package io.komdir.kpi.reference.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final LocalDate HIRED = LocalDate.parse("2026-03-02");
    private static final LocalDate MOVED = LocalDate.parse("2026-05-14");
    private static final LocalDate LEFT = LocalDate.parse("2026-09-30");

    private final Roster roster = Roster.of(List.of(new Person(
            "u1",
            "Anna Petrova",
            null,
            EmployeeRole.HUNTER,
            HIRED,
            LEFT,
            List.of(new Membership("north", HIRED, MOVED.minusDays(1)), new Membership("south", MOVED, LEFT)),
            List.of(new Absence(LocalDate.parse("2026-07-06"), LocalDate.parse("2026-07-17"), "leave")))));

    @Test
    void shouldGiveTheTeamOfTheDayWhenTheEmployeeHasMoved() {
        // When
        var before = roster.teamOn("u1", MOVED.minusDays(1));
        var after = roster.teamOn("u1", MOVED);

        // Then
        assertThat(before).contains("north");
        assertThat(after).contains("south");
        assertThat(roster.teamOn("u1", HIRED.minusDays(1))).isEmpty();
        assertThat(roster.teamOn("u1", LEFT.plusDays(1))).isEmpty();
    }

    @Test
    void shouldCountTheFirstAndTheLastDayWhenAskedForEmployment() {
        // When
        boolean first = roster.employedOn("u1", HIRED);
        boolean last = roster.employedOn("u1", LEFT);

        // Then
        assertThat(first).isTrue();
        assertThat(last).isTrue();
        assertThat(roster.employedOn("u1", HIRED.minusDays(1))).isFalse();
        assertThat(roster.employedOn("u1", LEFT.plusDays(1))).isFalse();
    }

    @Test
    void shouldCountBothEndsWhenAskedForAnAbsence() {
        // When
        boolean first = roster.absentOn("u1", LocalDate.parse("2026-07-06"));
        boolean last = roster.absentOn("u1", LocalDate.parse("2026-07-17"));

        // Then
        assertThat(first).isTrue();
        assertThat(last).isTrue();
        assertThat(roster.absentOn("u1", LocalDate.parse("2026-07-18"))).isFalse();
    }

    @Test
    void shouldListDirectMembersWhenAskedForATeam() {
        // When
        List<Person> members = roster.membersOn("south", MOVED);

        // Then
        assertThat(members).extracting(Person::code).containsExactly("u1");
        assertThat(roster.membersOn("north", MOVED)).isEmpty();
    }

    @Test
    void shouldAnswerEmptyWhenTheCodeIsNoEmployee() {
        // When
        var team = roster.teamOn("u2", MOVED);

        // Then
        assertThat(team).isEmpty();
        assertThat(roster.employedOn("u2", MOVED)).isFalse();
        assertThat(roster.absentOn("u2", MOVED)).isFalse();
    }
}
