package io.komdir.kpi.ingestion;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Puts the reasons of rejected rows into words. */
@ApplicationScoped
public class RowErrors {
    private final Messages messages;

    @Inject
    public RowErrors(Messages messages) {
        this.messages = messages;
    }

    /** All reasons of all rows, in their order. */
    public List<RowErrorView> of(List<RejectedRow> rejected, Locale locale) {
        return rejected.stream()
                .flatMap(row -> row.reasons().stream().map(reason -> view(row.number(), reason, locale)))
                .toList();
    }

    /** The text of one reason. */
    public String message(String code, List<?> args, Locale locale) {
        return messages.text(locale, "violation." + code, args);
    }

    /** The same exception with the rows' errors in its body. */
    public RowsRejectedException worded(RowsRejectedException e, PushKind kind, Locale locale) {
        if (kind.takesEachOnce()) {
            e.with("accepted", 0).with("duplicates", 0);
        }
        e.with("received", e.received())
                .with("changed", 0)
                .with("unchanged", 0)
                .with("rejected", e.rejected().size())
                .with("errors", of(e.rejected(), locale));
        return e;
    }

    private RowErrorView view(int number, Violation reason, Locale locale) {
        return new RowErrorView(number, reason.field(), reason.code(), message(reason.code(), reason.args(), locale));
    }
}
