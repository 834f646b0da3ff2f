package io.komdir.kpi.reference.metric;

import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The catalogue by pages, in the order of reports. It is short, so that a page is cut from the whole. */
@ApplicationScoped
class MetricPages {
    private static final Comparator<MetricDefinition> ORDER =
            Comparator.comparingInt(MetricDefinition::position).thenComparing(MetricDefinition::code);

    private final MetricCatalogue catalogue;

    MetricPages(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Page<MetricDefinition> read(PageRequest page) {
        Optional<Cursor> after = page.after();
        List<MetricDefinition> rows = catalogue.all().stream()
                .sorted(ORDER)
                .filter(metric -> after.isEmpty() || isAfter(metric, after.get()))
                .limit(page.fetch())
                .toList();
        return Page.of(rows, page, metric -> Cursor.of(metric.position(), metric.code()));
    }

    private static boolean isAfter(MetricDefinition metric, Cursor cursor) {
        int byPosition = Long.compare(metric.position(), cursor.number(0));
        return byPosition > 0 || (byPosition == 0 && metric.code().compareTo(cursor.text(1)) > 0);
    }
}
