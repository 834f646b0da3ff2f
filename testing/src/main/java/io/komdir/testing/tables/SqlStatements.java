package io.komdir.testing.tables;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tables that SQL names. Keywords are written in capitals here, as everywhere in the code. */
final class SqlStatements {
    private static final String NAME = "\"?[a-z][a-z0-9_]*\"?";
    private static final String TABLE = NAME + "(?:\\s+(?:AS\\s+)?" + NAME + ")?";
    private static final Pattern READS = Pattern.compile(
            "(?<!DELETE )(?<!DISTINCT )\\b(?:FROM|JOIN|USING)\\s+(" + TABLE + "(?:\\s*,\\s*" + TABLE + ")*)");
    private static final Pattern WRITES =
            Pattern.compile("\\b(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|TRUNCATE|MERGE\\s+INTO)\\s+(" + NAME + ")");
    private static final Pattern CREATES =
            Pattern.compile("^CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(" + NAME + ")", Pattern.MULTILINE);
    private static final Pattern DROPS =
            Pattern.compile("^DROP TABLE (?:IF EXISTS )?(" + NAME + ")", Pattern.MULTILINE);

    private SqlStatements() {}

    /** The names after the keywords, with whether the statement writes; some may be no tables. */
    static Map<String, Boolean> tablesIn(String sql) {
        Map<String, Boolean> names = new TreeMap<>();
        Matcher reads = READS.matcher(sql);
        while (reads.find()) {
            for (String table : reads.group(1).split(",", -1)) {
                names.putIfAbsent(bare(table.strip().split("\\s", 2)[0]), false);
            }
        }
        WRITES.matcher(sql).results().forEach(write -> names.put(bare(write.group(1)), true));
        return names;
    }

    /** Adds and removes what a migration creates and drops. */
    static void migrate(Set<String> tables, String migration) {
        CREATES.matcher(migration).results().forEach(create -> tables.add(bare(create.group(1))));
        DROPS.matcher(migration).results().forEach(drop -> tables.remove(bare(drop.group(1))));
    }

    private static String bare(String name) {
        return name.replace("\"", "");
    }
}
