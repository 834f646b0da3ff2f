package io.komdir.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a service under test: the system's until a test stops it. A test that stops it lets it run again afterwards,
 * with {@link #reset}.
 */
@Mock
@ApplicationScoped
public class SettableClock extends Clock {
    private volatile Instant stoppedAt;

    /** Stops the clock at the moment. */
    public void set(Instant moment) {
        stoppedAt = moment;
    }

    /** Stops the clock at the local time, such as {@code "2026-11-23"}, {@code "20:00"} in {@code "Europe/Moscow"}. */
    public void set(String date, String time, String zone) {
        set(LocalDate.parse(date)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of(zone))
                .toInstant());
    }

    /** Moves the stopped clock. */
    public void advance(Duration time) {
        set(instant().plus(time));
    }

    /** Lets it run with the system's clock again. */
    public void reset() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        Instant moment = stoppedAt;
        return moment == null ? Instant.now() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
