package io.komdir.kpi;

import io.komdir.testing.tables.TableOwnerTests;

/** The tables of the service in {@code tables.csv}. */
class TableOwnersTest extends TableOwnerTests {}
