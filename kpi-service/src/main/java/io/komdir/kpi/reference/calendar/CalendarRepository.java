package io.komdir.kpi.reference.calendar;

import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The days that the organization in scope has overridden. */
@ApplicationScoped
class CalendarRepository implements PanacheRepositoryBase<CalendarDayEntity, LocalDate> {
    private static final String FINGERPRINT = """
            SELECT md5(coalesce(string_agg(concat_ws(' ', day, working, reason), E'\\n' ORDER BY day), ''))
            FROM calendar_day
            WHERE organization_id = :organization
            """;

    private final Jdbi jdbi;

    CalendarRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those from {@code from} to {@code to}, both included. */
    List<CalendarOverride> between(LocalDate from, LocalDate to) {
        return list("day between ?1 and ?2", from, to).stream()
                .map(CalendarDayEntity::override)
                .toList();
    }

    /** One page and one more, oldest first. */
    List<CalendarOverride> page(PageRequest request) {
        LocalDate after = request.after().map(cursor -> cursor.date(0)).orElse(LocalDate.EPOCH);
        return find("day > ?1", Sort.by("day"), after).page(0, request.fetch()).list().stream()
                .map(CalendarDayEntity::override)
                .toList();
    }

    Map<LocalDate, CalendarDayEntity> byDate(Collection<LocalDate> dates) {
        return list("day in ?1", dates).stream().collect(Collectors.toMap(CalendarDayEntity::day, Function.identity()));
    }

    /** The tag of all of them together: another one for any other content. */
    EntityTag tag() {
        flush();
        String fingerprint = jdbi.withHandle(
                handle -> handle.createQuery(FINGERPRINT).mapTo(String.class).one());
        return EntityTags.of("calendar-days", fingerprint);
    }
}
