package io.komdir.hiring.recruiting.vacancy;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which vacancies a list shows; null asks for nothing. */
record VacancyFilter(VacancyStatus status, String position, String team) {

    String conditions() {
        StringBuilder conditions = new StringBuilder();
        bindings().keySet().forEach(column -> conditions.append(" AND " + column + " = :" + column));
        return conditions.toString();
    }

    Map<String, Object> bindings() {
        Map<String, Object> bindings = new LinkedHashMap<>();
        if (status != null) {
            bindings.put("status", status.name());
        }
        if (position != null) {
            bindings.put("position", position);
        }
        if (team != null) {
            bindings.put("team", team);
        }
        return bindings;
    }
}
