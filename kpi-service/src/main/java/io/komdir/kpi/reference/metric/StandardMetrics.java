package io.komdir.kpi.reference.metric;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.komdir.kpi.reference.organization.OrganizationCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The metrics that every organization begins with, from {@code metrics/standard-metrics.csv}. They are ordinary metrics from
 * then on: the organization may change each of them.
 */
@ApplicationScoped
class StandardMetrics {
    private static final String FILE = "/metrics/standard-metrics.csv";
    private static final int POSITION_STEP = 10;

    private final MetricRepository repository;
    private final List<MetricDefinition> metrics = read();

    StandardMetrics(MetricRepository repository) {
        this.repository = repository;
    }

    void onCreated(@Observes OrganizationCreated created) {
        for (MetricDefinition metric : metrics) {
            MetricEntity entity = repository.create();
            entity.replace(metric, created.revision());
            repository.persist(entity);
        }
        repository.flush();
    }

    private static List<MetricDefinition> read() {
        try (InputStream file = StandardMetrics.class.getResourceAsStream(FILE);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> all = rows.stream().toList();
            return IntStream.range(0, all.size())
                    .mapToObj(index -> metric(all.get(index), (index + 1) * POSITION_STEP))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MetricDefinition metric(NamedCsvRecord row, int position) {
        Formula formula = new Formula(
                Formula.Type.valueOf(row.getField("formula")),
                emptyToNull(row.getField("numerator")),
                emptyToNull(row.getField("denominator")));
        return new MetricDefinition(
                row.getField("code"),
                null,
                Timing.valueOf(row.getField("timing")),
                Unit.valueOf(row.getField("unit")),
                Goal.valueOf(row.getField("goal")),
                formula,
                position);
    }

    private static String emptyToNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
