import { wordsOf } from '../../../shared/words.ts';

/*
 * Arabic nouns whose plural changes within the word, so that no ending leads back: the singular first, then its plurals. Only
 * words of everyday life and of social help.
 */
const nouns = `
  طفل أطفال
  ولد أولاد
  ابن أبناء
  بنت بنات
  زوج أزواج
  أب آباء
  أم أمهات
  أخ إخوة إخوان
  رجل رجال
  شاب شباب
  صديق أصدقاء
  جار جيران
  قريب أقارب أقرباء
  شخص أشخاص
  فرد أفراد
  أسرة أسر
  عائلة عوائل
  مريض مرضى
  مرض أمراض
  طبيب أطباء
  دواء أدوية
  ألم آلام أوجاع
  جرح جروح
  دين ديون
  مال أموال
  قرض قروض
  سعر أسعار
  فاتورة فواتير
  أجر أجور
  راتب رواتب
  بيت بيوت
  شقة شقق
  غرفة غرف
  سكن مساكن
  مدرسة مدارس
  درس دروس
  طالب طلاب طلبة
  معلم معلمون
  عامل عمال
  عمل أعمال
  وظيفة وظائف
  مشكلة مشاكل
  حق حقوق
  قانون قوانين
  ورقة أوراق
  وثيقة وثائق
  رسالة رسائل
  نموذج نماذج
  استمارة استمارات
  طلب طلبات
  موعد مواعيد
  مركز مراكز
  مكتب مكاتب
  دار دور
  جهاز أجهزة
  كرسي كراسي
  أداة أدوات
  درج أدراج سلالم
  طعام أطعمة
  وجبة وجبات
  ثوب ثياب
  لباس ألبسة
  حفاض حفائض
  لاجئ لاجئون
  أجنبي أجانب
  حادث حوادث
  خوف مخاوف
  حلم أحلام
  يوم أيام
  شهر أشهر شهور
  سنة سنوات سنين
`;

const singulars = new Map(
  nouns
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [singular = '', ...plurals] = wordsOf(line);
      return plurals.map((plural): [string, string] => [plural, singular]);
    }),
);

/** The singular of a folded Arabic plural without article ("أطفال" to "طفل"); any other word as it is. */
export function arabicSingular(word: string): string {
  return singulars.get(word) ?? word;
}
