-- The days off of 2027 to try the program with, as they follow from Điều 111 and 112 of the Labour Code: Tết Đinh Mùi
-- is on 6 February. Only the embedded database loads them; an office enters what is announced. The culture day of
-- 24 November is not among them: it is one more line under Administration, Calendar.

insert into calendar_day (date, kind, name) values
    ('2027-01-01', 'REST_DAY', 'Tết Dương lịch'),
    ('2027-02-05', 'REST_DAY', 'Tết Nguyên đán Đinh Mùi'),
    ('2027-02-06', 'REST_DAY', 'Tết Nguyên đán Đinh Mùi'),
    ('2027-02-07', 'REST_DAY', 'Tết Nguyên đán Đinh Mùi'),
    ('2027-02-08', 'REST_DAY', 'Tết Nguyên đán Đinh Mùi'),
    ('2027-02-09', 'REST_DAY', 'Tết Nguyên đán Đinh Mùi'),
    ('2027-02-10', 'REST_DAY', 'Nghỉ bù Tết Nguyên đán'),
    ('2027-02-11', 'REST_DAY', 'Nghỉ bù Tết Nguyên đán'),
    ('2027-04-16', 'REST_DAY', 'Giỗ Tổ Hùng Vương'),
    ('2027-04-30', 'REST_DAY', 'Ngày Chiến thắng 30/4'),
    ('2027-05-01', 'REST_DAY', 'Quốc tế lao động 1/5'),
    ('2027-05-03', 'REST_DAY', 'Nghỉ bù 1/5'),
    ('2027-09-02', 'REST_DAY', 'Quốc khánh 2/9'),
    ('2027-09-03', 'REST_DAY', 'Quốc khánh')
on conflict do nothing;
