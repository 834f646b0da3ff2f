package io.komdir.kpi.reference.calendar;

import de.focus_shift.jollyday.core.util.ResourceUtil;
import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Why a day is off, or works, in the reader's language. */
@ApplicationScoped
public class CalendarTexts {
    private final Messages messages;

    @Inject
    public CalendarTexts(Messages messages) {
        this.messages = messages;
    }

    /** The reason as people read it. */
    public String text(DayReason reason, Locale locale) {
        return switch (reason.kind()) {
            case OWN -> reason.detail();
            case HOLIDAY -> holiday(reason.detail(), locale);
            case MOVED_FROM, MOVED_TO, WEEK -> messages.text(locale, "calendar." + reason.kind(), reason.detail());
        };
    }

    /** Our own text, or the library's, which falls back to English. */
    private String holiday(String key, Locale locale) {
        return messages.find(locale, "holiday." + key, List.of())
                .orElseGet(() -> ResourceUtil.getHolidayDescription(locale, key));
    }
}
