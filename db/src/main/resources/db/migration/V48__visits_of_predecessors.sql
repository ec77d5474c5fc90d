-- A visit in two rows, one of them its time at an agency that handed over: by which step the journal tells of that one.
alter table visit_fact
    add column part_of uuid; -- null: of the step that the row is named by
