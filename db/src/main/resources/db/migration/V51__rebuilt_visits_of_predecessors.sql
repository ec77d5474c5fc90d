-- The same where a rebuild puts visits together.
alter table visit_fact_rebuilt
    add column part_of uuid;
