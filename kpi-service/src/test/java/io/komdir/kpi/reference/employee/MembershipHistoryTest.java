package io.komdir.kpi.reference.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipHistoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void shouldStartOnTheHiringDayWhenTheMembershipIsTheFirst() {
        // When
        List<Membership> history = after(null, put("north").hired("2026-03-02"));

        // Then
        assertThat(history).containsExactly(member("north", "2026-03-02", null));
    }

    @Test
    void shouldStartBeforeAnyFactWhenNoHiringDayIsKnown() {
        // When
        List<Membership> history = after(null, put("north"));

        // Then
        assertThat(history).containsExactly(member("north", "2000-01-01", null));
    }

    @Test
    void shouldStartTodayWhenTheTeamChanges() {
        // Given
        Employee anna = employee(null, null, member("north", "2026-03-02", null));

        // When
        List<Membership> history = after(anna, put("south"));

        // Then
        assertThat(history)
                .containsExactly(member("north", "2026-03-02", "2026-11-22"), member("south", "2026-11-23", null));
    }

    @Test
    void shouldStayAsItIsWhenTheTeamStays() {
        // Given
        Employee anna =
                employee(null, null, member("north", "2026-03-02", "2026-05-14"), member("south", "2026-05-15", null));

        // When
        List<Membership> history = after(anna, put("south"));

        // Then
        assertThat(history).isEqualTo(anna.memberships());
    }

    @Test
    void shouldReplaceWhatOverlapsWhenTheChangeIsBackdated() {
        // Given
        Employee anna = employee(
                null,
                null,
                member("north", "2026-01-01", "2026-03-31"),
                member("south", "2026-04-01", "2026-06-30"),
                member("west", "2026-07-01", null));

        // When
        List<Membership> history = after(anna, put("east").since("2026-03-10"));

        // Then
        assertThat(history)
                .containsExactly(member("north", "2026-01-01", "2026-03-09"), member("east", "2026-03-10", null));
    }

    @Test
    void shouldLeaveNothingBeforeWhenTheChangeIsOlderThanEverything() {
        // Given
        Employee anna = employee(null, null, member("north", "2026-01-01", null));

        // When
        List<Membership> history = after(anna, put("south").since("2026-01-01"));

        // Then
        assertThat(history).containsExactly(member("south", "2026-01-01", null));
    }

    @Test
    void shouldJoinWithTheFormerWhenBothAreTheSameTeamWithoutAGap() {
        // Given
        Employee anna =
                employee(null, null, member("north", "2026-01-01", "2026-03-31"), member("south", "2026-04-01", null));

        // When
        List<Membership> history = after(anna, put("north").since("2026-04-01"));

        // Then
        assertThat(history).containsExactly(member("north", "2026-01-01", null));
    }

    @Test
    void shouldMoveTheFirstDayWhenTheSameTeamIsGivenAnother() {
        // Given
        Employee anna =
                employee(null, null, member("north", "2026-01-01", "2026-03-31"), member("south", "2026-04-01", null));

        // When
        List<Membership> earlier = after(anna, put("south").since("2026-03-16"));
        List<Membership> later = after(anna, put("south").since("2026-04-06"));

        // Then
        assertThat(earlier)
                .containsExactly(member("north", "2026-01-01", "2026-03-15"), member("south", "2026-03-16", null));
        assertThat(later)
                .containsExactly(member("north", "2026-01-01", "2026-03-31"), member("south", "2026-04-06", null));
    }

    @Test
    void shouldEndYesterdayWhenTheTeamIsTakenAway() {
        // Given
        Employee anna = employee(null, null, member("north", "2026-01-01", null));

        // When
        List<Membership> history = after(anna, put(null));

        // Then
        assertThat(history).containsExactly(member("north", "2026-01-01", "2026-11-22"));
    }

    @Test
    void shouldForgetTheMembershipWhenItIsTakenAwayFromItsFirstDay() {
        // Given
        Employee anna = employee(null, null, member("north", "2026-01-01", null));

        // When
        List<Membership> history = after(anna, put(null).since("2026-01-01"));

        // Then
        assertThat(history).isEmpty();
    }

    @Test
    void shouldEndOnTheLastDayAndReopenWhenLeavingIsTakenBack() {
        // Given
        Employee anna = employee(null, null, member("north", "2026-01-01", null));

        // When
        List<Membership> left = after(anna, put("north").left("2026-10-30"));
        List<Membership> back = after(employee(null, "2026-10-30", left.get(0)), put("north"));

        // Then
        assertThat(left).containsExactly(member("north", "2026-01-01", "2026-10-30"));
        assertThat(back).isEqualTo(anna.memberships());
    }

    @Test
    void shouldKeepTheLastDayWhenTheEmployeeLeavesAndLosesTheTeamAtOnce() {
        // Given
        Employee anna = employee(null, null, member("north", "2026-01-01", null));

        // When
        List<Membership> left = after(anna, put(null).left("2026-11-20"));
        List<Membership> leftToday = after(anna, put(null).left("2026-11-23"));

        // Then
        assertThat(left).containsExactly(member("north", "2026-01-01", "2026-11-20"));
        assertThat(leftToday).containsExactly(member("north", "2026-01-01", "2026-11-23"));
    }

    @Test
    void shouldFollowTheHiringDayWhenThatIsCorrected() {
        // Given
        Employee anna = employee("2026-03-02", null, member("north", "2026-03-02", null));

        // When
        List<Membership> history = after(anna, put("north").hired("2026-02-02"));

        // Then
        assertThat(history).containsExactly(member("north", "2026-02-02", null));
    }

    @Test
    void shouldChangeNothingMoreWhenThePutIsReplayed() {
        // Given
        Employee anna =
                employee(null, null, member("north", "2026-01-01", "2026-03-31"), member("south", "2026-04-01", null));
        List<Put> puts = List.of(
                put("north"),
                put("west").since("2026-03-01"),
                put("south").since("2026-02-01"),
                put(null),
                put(null).since("2026-03-01"),
                put("west").left("2026-06-30"),
                put(null).left("2026-06-30"),
                put(null).left("2026-11-23"),
                put(null).left("2026-12-31"),
                put("south").left("2026-06-30"));

        for (Put put : puts) {
            // When
            List<Membership> once = after(anna, put);
            List<Membership> twice = after(employee(null, put.leftOn, once.toArray(new Membership[0])), put);

            // Then
            assertThat(twice).as(put.toString()).isEqualTo(once);
        }
    }

    private static List<Membership> after(Employee before, Put put) {
        return MembershipHistory.after(before, put.request(), TODAY);
    }

    private static Employee employee(String hiredOn, String leftOn, Membership... memberships) {
        return new Employee(
                "anna",
                "Anna",
                null,
                EmployeeRole.HUNTER,
                day(hiredOn),
                day(leftOn),
                null,
                List.of(memberships),
                List.of());
    }

    private static Put put(String team) {
        return new Put(team, null, null, null);
    }

    private record Put(String team, String teamSince, String hiredOn, String leftOn) {
        Put since(String day) {
            return new Put(team, day, hiredOn, leftOn);
        }

        Put hired(String day) {
            return new Put(team, teamSince, day, leftOn);
        }

        Put left(String day) {
            return new Put(team, teamSince, hiredOn, day);
        }

        EmployeeRequest request() {
            return new EmployeeRequest(
                    "Anna", team, day(teamSince), null, EmployeeRole.HUNTER, day(hiredOn), day(leftOn), null);
        }
    }

    private static Membership member(String team, String from, String to) {
        return new Membership(team, day(from), day(to));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
