package io.komdir.audit;

import io.komdir.testing.tables.TableOwnerTests;

/** The tables of the service in {@code tables.csv}. */
class TableOwnersTest extends TableOwnerTests {}
