package io.komdir.testing.tables;

/**
 * That a class uses a table.
 *
 * @param type the class
 * @param packageName its package, without {@code io.komdir.}
 * @param writes whether it inserts, updates or deletes; else it reads
 */
record TableUse(String table, String packageName, boolean writes, String type) {
    /** Whether the package of the class is the one that is named, or inside it. */
    boolean isIn(String name) {
        return packageName.equals(name) || packageName.startsWith(name + '.');
    }
}
