package io.komdir.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.api.ServiceApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Searches for a sales manager: the scheme, the band, two agencies, a vacancy and its candidates where they are not there yet. */
final class HiringFilling {
    private static final List<String> STAGES = List.of("NEW", "SCREENING", "INTERVIEW", "OFFER");
    /** As many as a page has at most. */
    private static final String ALL = "limit=1000";

    private final ServiceApi hiring;
    private final Search search;
    private final Consumer<String> progress;

    HiringFilling(ServiceApi hiring, Search search, Consumer<String> progress) {
        this.hiring = hiring;
        this.search = search;
        this.progress = progress;
    }

    void fill(LocalDate today) {
        putMissing(
                "compensation-schemes/" + search.scheme().code(),
                search.scheme().body());
        putMissing(
                "salary-bands/" + search.band().position() + "/" + search.band().level(),
                search.band().body());
        progress.accept("agencies: " + search.agencies().size());
        search.agencies().forEach(this::agency);
        JsonNode vacancy = vacancy(today);
        if (vacancy.get("status").asText().equals("OPEN")) {
            progress.accept("candidates: " + search.candidates().size());
            candidates("vacancies/" + vacancy.get("id").asText() + "/candidates");
        }
    }

    private void putMissing(String path, ObjectNode body) {
        if (hiring.find(path).isEmpty()) {
            hiring.put(path, body);
        }
    }

    private void agency(Search.Agency agency) {
        String path = "agencies/" + agency.code();
        JsonNode known = hiring.find(path).orElseGet(() -> hiring.put(path, agency.body()));
        if (known.path("assessment").path("criteria").isEmpty()) {
            List<String> codes = List.of(
                    "closed-vacancies",
                    "reviews",
                    "recommendations",
                    "replacement-guarantee",
                    "reaction-speed",
                    "clarifying-questions",
                    "result-orientation",
                    "talks-figures");
            List<Map<String, Object>> criteria = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                criteria.add(
                        Map.of("code", codes.get(i), "score", agency.scores().get(i)));
            }
            hiring.put(path + "/assessment", Map.of("criteria", criteria));
        }
    }

    /** The one made by hand, opened if an earlier run did not come so far; what somebody did with it since stays. */
    private JsonNode vacancy(LocalDate today) {
        String position = search.vacancy().get("position").asText();
        JsonNode vacancy = items("vacancies?" + ALL + "&position=" + position).stream()
                .filter(found -> found.get("origin").isNull())
                .findFirst()
                .orElseGet(() -> {
                    progress.accept("vacancy: " + position);
                    return hiring.post(
                            "vacancies",
                            search.vacancy()
                                    .deepCopy()
                                    .put(
                                            "startOn",
                                            today.plusDays(search.startsInDays())
                                                    .toString()));
                });
        return vacancy.get("status").asText().equals("DRAFT")
                ? hiring.post("vacancies/" + vacancy.get("id").asText() + "/open", Map.of())
                : vacancy;
    }

    private void candidates(String path) {
        List<JsonNode> known = items(path + "?" + ALL);
        for (Search.Candidate candidate : search.candidates()) {
            JsonNode found = known.stream()
                    .filter(one ->
                            candidate.fullName().equals(one.path("fullName").asText()))
                    .findFirst()
                    .orElseGet(() -> hiring.post(path, candidate.body()));
            goOn(path + "/" + found.get("id").asText(), found, candidate);
        }
    }

    private void goOn(String path, JsonNode found, Search.Candidate candidate) {
        String stage = found.get("stage").asText();
        int reached = STAGES.indexOf(stage);
        if (reached < 0) {
            return;
        }
        if (found.get("scorecards").isEmpty()) {
            candidate.cards().forEach(card -> hiring.put(path + "/scores", card));
        }
        if (found.get("references").isEmpty() && !candidate.references().isEmpty()) {
            hiring.put(path + "/references", Map.of("references", candidate.references()));
        }
        int wanted = STAGES.indexOf(candidate.stage());
        if (wanted < 0) {
            move(path, candidate.stage(), candidate.reason());
        }
        for (int next = reached + 1; next <= wanted; next++) {
            move(path, STAGES.get(next), null);
        }
    }

    private void move(String path, String stage, String reason) {
        Map<String, String> body = new HashMap<>();
        body.put("to", stage);
        Optional.ofNullable(reason).ifPresent(text -> body.put("reason", text));
        hiring.post(path + "/move", body);
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(hiring.get(path).get("items").spliterator(), false)
                .toList();
    }
}
