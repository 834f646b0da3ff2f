package io.komdir.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * From the start of a push to its event on Kafka, and to the diagnosis that a client of audit-service sees, beside the
 * round trip of a plain produce and consume on the same broker.
 */
final class EventBenchmark {
    private static final int PARTITIONS = 6;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 200;
    private static final int DIAGNOSES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final LocalRun run;
    private final Api kpi;
    private final Api audit;

    EventBenchmark(LocalRun run, Api kpi, Api audit) {
        this.run = run;
        this.kpi = kpi;
        this.audit = audit;
    }

    void measure(Table table) throws Exception {
        table.heading("Events: milliseconds");
        table.columns("path", "p50", "p99", "rounds");
        row(table, "plain produce and consume", plainRoundTrip());
        row(table, "push (late fact of a closed day) to kpi.day.corrected on Kafka", pushToEvent());
        row(table, "push and close of the day to the diagnosis visible in audit-service", pushToDiagnosis());
    }

    private Histogram plainRoundTrip() throws Exception {
        String topic = "komdir.benchmark.round-trip-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", run.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        try (KafkaProducer<String, String> producer = producer();
                KafkaConsumer<String, String> consumer = consumer(topic, producer)) {
            Histogram times = Load.histogram();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                String key = UUID.randomUUID().toString();
                long start = System.nanoTime();
                producer.send(new ProducerRecord<>(topic, key, "{\"round\":" + round + "}"))
                        .get();
                await(consumer, record -> key.equals(record.key()));
                note(times, round, start);
            }
            return times;
        }
    }

    private Histogram pushToEvent() throws Exception {
        String organization = "bench-event-" + UUID.randomUUID();
        Map<String, String> director = smallOrganization(organization);
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        close(director, day);
        try (KafkaProducer<String, String> producer = producer();
                KafkaConsumer<String, String> consumer = consumer("komdir.kpi.results", producer)) {
            Histogram times = Load.histogram();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                long start = System.nanoTime();
                push(director, day, 100 + round);
                await(
                        consumer,
                        record -> organization.equals(header(record, "ce_organization"))
                                && "io.komdir.kpi.day.corrected.v1".equals(header(record, "ce_type")));
                note(times, round, start);
            }
            return times;
        }
    }

    private Histogram pushToDiagnosis() throws Exception {
        Histogram times = Load.histogram();
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        for (int round = 0; round < DIAGNOSES; round++) {
            String organization = "bench-diagnosis-" + UUID.randomUUID();
            Map<String, String> director = smallOrganization(organization);
            long start = System.nanoTime();
            push(director, day, 1);
            close(director, day);
            long end = start + PATIENCE.toNanos();
            while (openDiagnoses(director) == 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no diagnosis within " + PATIENCE);
                }
            }
            note(times, WARM_UP + round, start);
        }
        return times;
    }

    /** One person who misses the target of calls on the first day; every day of the week is a working day. */
    private Map<String, String> smallOrganization(String organization) throws Exception {
        Map<String, String> director = Map.of("Authorization", "Bearer " + run.token(organization, "director"));
        Map<String, Object> settings = new HashMap<>();
        settings.put("name", organization);
        settings.put("timeZone", "UTC");
        settings.put("currency", "EUR");
        settings.put("country", "DE");
        settings.put("stage", "STARTUP");
        settings.put("dayClosesAt", "23:59");
        settings.put(
                "workingWeek", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"));
        settings.put("deviations", Map.of("windowWorkingDays", 5, "minimumCount", 30, "missedDays", 1));
        kpi.send("PUT", "/api/v1/organization", director, settings).require(201);
        kpi.send("PUT", "/api/v1/employees/anna", director, Map.of("fullName", "Anna", "role", "HUNTER"))
                .require(201);
        kpi.send(
                        "PUT",
                        "/api/v1/targets",
                        director,
                        List.of(Map.of(
                                "metric", "calls",
                                "scope", "employee:anna",
                                "period", "DAY",
                                "value", 50,
                                "from", "2020-01-01")))
                .require(200);
        return director;
    }

    private void push(Map<String, String> director, LocalDate day, int calls) throws Exception {
        kpi.send(
                        "POST",
                        "/api/v1/daily-activity",
                        director,
                        Map.of(
                                "source",
                                "crm",
                                "rows",
                                List.of(Map.of(
                                        "employee",
                                        "anna",
                                        "date",
                                        day.toString(),
                                        "metric",
                                        "calls",
                                        "value",
                                        calls))))
                .require(200);
    }

    private void close(Map<String, String> director, LocalDate day) throws Exception {
        kpi.send("POST", "/api/v1/days/" + day + "/close", director, null).require(200);
    }

    private int openDiagnoses(Map<String, String> director) throws Exception {
        return audit.send("GET", "/api/v1/diagnoses?status=OPEN", director, null)
                .require(200)
                .json()
                .get("items")
                .size();
    }

    private KafkaProducer<String, String> producer() throws java.io.IOException {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", run.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Reads all partitions from their present end, without a group. */
    private KafkaConsumer<String, String> consumer(String topic, KafkaProducer<String, String> producer)
            throws java.io.IOException {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", run.bootstrapServers(), "fetch.min.bytes", "1"),
                new StringDeserializer(),
                new StringDeserializer());
        Set<TopicPartition> partitions = producer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static void await(
            KafkaConsumer<String, String> consumer,
            java.util.function.Predicate<ConsumerRecord<String, String>> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                if (wanted.test(record)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("no event within " + PATIENCE);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void note(Histogram times, int round, long start) {
        if (round >= WARM_UP) {
            times.recordValue((System.nanoTime() - start) / 1000);
        }
    }

    private static void row(Table table, String path, Histogram times) {
        table.row(
                path,
                Table.millis(times.getValueAtPercentile(50) / 1000.0),
                Table.millis(times.getValueAtPercentile(99) / 1000.0),
                times.getTotalCount());
    }
}
