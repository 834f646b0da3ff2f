package io.komdir.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.Map;

/** Finds the path item of a document that a request's path belongs to. */
final class OpenApiPaths {
    private OpenApiPaths() {}

    /** The most literal of the fitting items; a missing node when none fits. */
    static JsonNode find(JsonNode document, String path) {
        return document.get("paths").properties().stream()
                .filter(item -> fits(item.getKey(), path))
                .min(Comparator.comparingLong(item ->
                        item.getKey().chars().filter(letter -> letter == '{').count()))
                .map(Map.Entry::getValue)
                .orElse(MissingNode.getInstance());
    }

    private static boolean fits(String template, String path) {
        String[] expected = template.split("/", -1);
        String[] actual = path.split("/", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (int part = 0; part < expected.length; part++) {
            if (!expected[part].startsWith("{") && !expected[part].equals(actual[part])) {
                return false;
            }
        }
        return true;
    }
}
